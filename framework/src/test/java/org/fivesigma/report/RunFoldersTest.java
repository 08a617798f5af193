package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
    @TempDir
    Path folder;

    private RunFolders folders;

    @BeforeEach
    void open() {
        folders = new RunFolders(folder.resolve("runs"));
    }

    private Path run(String name) throws IOException {
        Path run = Files.createDirectories(folders.root().resolve(name));
        Files.writeString(run.resolve("results.json"), "{}");
        return run;
    }

    private List<String> names() throws IOException {
        return folders.all().stream().map(run -> run.getFileName().toString()).toList();
    }

    @Test
    void knowsNoRunsBeforeTheFirst() throws IOException {
        assertEquals(List.of(), folders.all());
        assertEquals(Optional.empty(), folders.newest("quickstart"));
        assertEquals(folders.root().resolve("quickstart-1"), folders.next("quickstart"));
        assertFalse(Files.exists(folders.root()));
    }

    @Test
    void countsByNumberNotByText() throws IOException {
        run("quickstart-9");
        run("quickstart-10");
        run("quick-2");
        assertEquals(List.of("quick-2", "quickstart-9", "quickstart-10"), names());
        assertEquals(folders.root().resolve("quickstart-11"), folders.next("quickstart"));
        assertEquals(
                Optional.of(folders.root().resolve("quickstart-9")),
                folders.before(folders.root().resolve("quickstart-10")));
        assertEquals(Optional.empty(), folders.before(folders.root().resolve("quickstart-9")));
    }

    @Test
    void ignoresFoldersWithoutResultsAndNeverWritesIntoThem() throws IOException {
        run("quickstart-1");
        Files.createDirectories(folders.root().resolve("quickstart-2"));
        assertEquals(List.of("quickstart-1"), names());
        assertEquals(folders.root().resolve("quickstart-3"), folders.next("quickstart"));
    }

    @Test
    void findsRunsByNameNumberAndPath() throws IOException {
        Path first = run("quickstart-1");
        Path second = run("quickstart-2");
        assertEquals(Optional.of(second), folders.find("quickstart"));
        assertEquals(Optional.of(first), folders.find("quickstart-1"));
        assertEquals(Optional.of(first.toRealPath()), folders.find(first.toString()));
        assertEquals(Optional.empty(), folders.find("other"));
        assertEquals(Optional.empty(), folders.find("no\u0000path"));
    }

    @Test
    void letsTheRecipesNameLeadToItsNewestRun() throws IOException {
        folders.link("quickstart", run("quickstart-1"));
        folders.link("quickstart", run("quickstart-2"));
        Path link = folders.root().resolve("quickstart");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Path.of("quickstart-2"), Files.readSymbolicLink(link));
        assertEquals(List.of("quickstart-1", "quickstart-2"), names());
        assertEquals(3, folders.root().toFile().list().length);
    }

    @Test
    void replacesNoFolderByALink() throws IOException {
        Path run = run("quickstart-1");
        folders.link("quickstart-1", run("quickstart-1-1")); // the run of a recipe named quickstart-1
        assertFalse(Files.isSymbolicLink(run));
        assertTrue(Files.isRegularFile(run.resolve("results.json")));
    }

    @Test
    void keepsClearOfTheLinkOfARecipeThatIsNamedLikeARun() throws IOException {
        folders.link("quickstart-1", run("quickstart-1-1"));
        assertEquals(folders.root().resolve("quickstart-2"), folders.next("quickstart"));
    }
}
