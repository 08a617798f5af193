package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderFilesTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("recipes"));
        Files.createDirectory(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/a.yaml"), "a: 1\n");
        Files.writeString(parent.resolve("secret.yaml"), "secret: 1\n");
    }

    @Test
    void readsAFileBelowTheFolderAlsoThroughALinkThatStaysInside() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("parts", "a.yaml"));
        byte[] bytes = Files.readAllBytes(folder.resolve("parts/a.yaml"));
        assertArrayEquals(bytes, new FolderFiles(folder).read("parts/a.yaml"));
        assertArrayEquals(bytes, new FolderFiles(folder).read("link.yaml"));
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), parent.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("up"), parent);
        assertEquals("it lies outside the recipe's folder", fault("link.yaml"));
        assertEquals("it lies outside the recipe's folder", fault("up/secret.yaml"));
        assertEquals("it lies outside the recipe's folder", fault("../secret.yaml"));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertEquals("there is no such file", fault("missing.yaml"));
        assertEquals("it is not a plain file", fault("parts"));
        assertEquals("no file can have this name", fault("a\u0000b"));
    }

    @Test
    void readsNoMoreThanShowsThatAFileIsTooLarge() throws IOException {
        Files.write(folder.resolve("large.yaml"), new byte[3 << 20]);
        byte[] bytes = new FolderFiles(folder).read("large.yaml");
        assertEquals(256 * 1024 + 1, bytes.length);
        assertEquals(ErrorCode.E0101, Reading.of(bytes).problems().all().get(0).code());
    }

    private String fault(String path) {
        return assertThrows(IOException.class, () -> new FolderFiles(folder).read(path))
                .getMessage();
    }
}
