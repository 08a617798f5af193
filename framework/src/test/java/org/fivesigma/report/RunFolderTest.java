package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.NodeOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path folder;

    private RunFolders folders;
    private ToyRun run;

    @BeforeEach
    void begin() throws Exception {
        folders = new RunFolders(folder.resolve("runs"));
        run = new ToyRun(folder.resolve("store")).show(Exhibit.Kind.FIGURE, "mass", "mass", Samples.drawing("m"));
    }

    private RunFolder.Written write(Optional<Path> output) throws IOException {
        return new RunFolder(folders, run.store()).write("toy", run.result(), run.identity(), run.texts(), output);
    }

    private static List<String> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<String> around() throws IOException {
        try (Stream<Path> files = Files.list(folders.root())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEverythingThatARunLeavesBehind() throws IOException {
        RunFolder.Written written = write(Optional.empty());
        assertTrue(written.fresh());
        assertEquals(folders.root().resolve("toy-1"), written.folder());
        TreeSet<String> expected = new TreeSet<>(RunFolder.always());
        expected.addAll(List.of("figures/mass.svg", "figures/mass.pdf", "figures/mass.png"));
        assertEquals(List.copyOf(expected), content(written.folder()));
        assertEquals(List.of("toy", "toy-1"), around());
        assertEquals(Optional.of(written.folder()), folders.find("toy"));
        assertArrayEquals(
                Samples.drawing("m").pdf(), Files.readAllBytes(written.folder().resolve("figures/mass.pdf")));
    }

    @Test
    void leavesTheNumbersBehindAFigureWhereItWasDrawnFromSuch() throws Exception {
        Series line = new Series.Line("fit", List.of(1.0), List.of(2.5), false, 0);
        Figure.Panel panel = Figure.Panel.of(Figure.Axis.of("m"), Figure.Axis.of("n"), List.of(line));
        run.done("figure", new Figure("t", "d", 1, List.of(panel), List.of()), NodeOutcome.Status.COMPUTED);
        run.exhibit(Exhibit.Kind.FIGURE, "drawn", "Drawn", "nodes.mass", "", "figure");
        Path written = write(Optional.empty()).folder();
        assertTrue(Files.readString(written.resolve("figures/drawn.csv")).endsWith("fit,line,1,,,,1.0,,,,2.5,,,,\n"));
        assertFalse(Files.exists(written.resolve("figures/mass.csv")));
        String report = Files.readString(written.resolve("report.html"));
        assertTrue(report.contains("href=\"figures/drawn.csv\"") && !report.contains("figures/mass.csv"));
        PastFigure figure = new PastRun(written).figures().get(1);
        assertEquals("drawn", figure.name());
        assertEquals(List.of("pdf", "svg", "png", "csv"), figure.forms());
    }

    @Test
    void leadsFromARunOfOthersToNothingOutside() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(
                foreign.resolve("results.json"),
                "{\"figures\": [{\"figure\": \"a\", \"title\": \"a\", \"files\": \"figures/../../secret\"},"
                        + " {\"figure\": \"b\", \"title\": \"b\", \"files\": \"/etc/passwd\"},"
                        + " {\"figure\": \"c\", \"title\": \"c\", \"files\": \"figures/c\"}]}");
        assertEquals(
                List.of("c"),
                new PastRun(foreign).figures().stream().map(PastFigure::name).toList());
    }

    @Test
    void makesNoNewRunWhereNothingChanged() throws Exception {
        write(Optional.empty());
        run.done("nodes.mass", Samples.drawing("m"), NodeOutcome.Status.HIT);
        RunFolder.Written second = write(Optional.empty());
        assertFalse(second.fresh());
        assertEquals(folders.root().resolve("toy-1"), second.folder());
        assertEquals(List.of("toy", "toy-1"), around());
    }

    @Test
    void makesNoNewRunWhereTheRecipeIsOnlyNamedByAnotherPath() throws Exception {
        Path first = write(Optional.empty()).folder();
        run = new ToyRun(folder.resolve("store"), "/home/ana/toy.yaml")
                .show(Exhibit.Kind.FIGURE, "mass", "mass", Samples.drawing("m"));
        assertFalse(write(Optional.empty()).fresh());
        assertEquals("seed: 7  # toy.yaml:2\n", Files.readString(first.resolve("resolved.yaml")));
    }

    @Test
    void makesANewRunWhereANumberChanged() throws IOException {
        write(Optional.empty());
        run.number("yield", Measure.of(93));
        assertEquals(folders.root().resolve("toy-2"), write(Optional.empty()).folder());
        assertEquals(Path.of("toy-2"), Files.readSymbolicLink(folders.root().resolve("toy")));
    }

    @Test
    void makesANewRunWhereOnlyTheReasonOfAFailureChanged() throws IOException {
        run.failed("x", "the disk is full", "make room");
        write(Optional.empty());
        run.failed("x", "no events are left", "loosen the cuts");
        assertEquals(folders.root().resolve("toy-2"), write(Optional.empty()).folder());
    }

    @Test
    void makesANewRunWhereTheOldOneWasTamperedWith() throws IOException {
        Path first = write(Optional.empty()).folder();
        Files.writeString(first.resolve("figures/mass.svg"), "edited");
        assertEquals(folders.root().resolve("toy-2"), write(Optional.empty()).folder());
    }

    @Test
    void mendsTheLinkWhereAnEarlierRunWasKilledBeforeItMadeIt() throws IOException {
        write(Optional.empty());
        Files.delete(folders.root().resolve("toy"));
        assertFalse(write(Optional.empty()).fresh());
        assertEquals(List.of("toy", "toy-1"), around());
    }

    @Test
    void clearsAwayWhatAKilledRunLeftUnfinished() throws IOException {
        Path left = Files.createDirectories(folders.root().resolve(".toy.1-dead/figures"));
        Files.writeString(left.resolve("mass.svg"), "half");
        Files.writeString(folders.root().resolve(".toy.1-dead.lock"), "");
        write(Optional.empty());
        assertEquals(List.of("toy", "toy-1"), around());
    }

    @Test
    void leavesAloneWhatAnotherRecipeIsWriting() throws IOException {
        try (StagedFolder other = StagedFolder.of(folders.root(), "toy")) {
            write(Optional.empty());
            assertTrue(Files.isDirectory(other.path()));
        }
        assertEquals(List.of("toy", "toy-1"), around());
    }

    @Test
    void showsNothingOfARunThatCannotBeWrittenWhole() throws Exception {
        Files.createDirectories(folders.root().getParent());
        Files.writeString(folders.root(), "a file where the run folders should be");
        assertThrows(IOException.class, () -> write(Optional.empty()));
        assertEquals("a file where the run folders should be", Files.readString(folders.root()));
    }

    @Test
    void writesResultsLastIntoAFolderOfTheUsersOwn() throws Exception {
        Path own = folder.resolve("own");
        write(Optional.of(own));
        assertTrue(Files.isRegularFile(own.resolve("results.json")));
        run.show(Exhibit.Kind.FIGURE, "taken", "taken", Samples.drawing("x"));
        Files.createDirectories(own.resolve("figures/taken.svg/by a folder"));
        assertThrows(IOException.class, () -> write(Optional.of(own)));
        assertFalse(Files.exists(own.resolve("results.json"))); // else old results would stand beside new figures
    }

    @Test
    void shortensNamesThatNoFileSystemTakesAndKeepsThemApart() throws Exception {
        run.show(Exhibit.Kind.FIGURE, "β".repeat(200) + "1", "x", Samples.drawing("x"));
        run.show(Exhibit.Kind.FIGURE, "β".repeat(200) + "2", "x", Samples.drawing("x"));
        List<String> written = content(write(Optional.empty()).folder());
        assertEquals(
                2,
                written.stream()
                        .filter(name -> name.startsWith("figures/~3b2~") && name.endsWith(".svg"))
                        .count());
    }

    @Test
    void keepsFiguresInTheFolderWhateverTheirName() throws Exception {
        run.show(Exhibit.Kind.FIGURE, "../../../escaped", "x", Samples.drawing("x"));
        run.show(Exhibit.Kind.FIGURE, "..", "x", Samples.drawing("x"));
        run.show(Exhibit.Kind.FIGURE, "a\u0000b", "x", Samples.drawing("x"));
        List<String> written = content(write(Optional.empty()).folder());
        assertTrue(written.contains("figures/~2e~.~2f~..~2f~..~2f~escaped.svg"), written.toString());
        assertTrue(written.contains("figures/~2e~..svg"), written.toString());
        assertTrue(written.contains("figures/a~0~b.pdf"), written.toString());
        assertEquals(List.of("toy", "toy-1"), around());
    }
}
