package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {
    private static final String RECIPE = """
            recipe: two samples
            data:
              files: "{sample}.csv"
              samples: {sig: signal, bkg: background}
              weight: w
            cuts:
              heavy: {mass: [2, null]}
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        Files.writeString(folder.resolve("sig.csv"), "mass,w\n1,0.5\n3,0.1\n5,0.25\n");
        Files.writeString(folder.resolve("bkg.csv"), "mass,w\n4,1e-3\n2,7\n");
        Files.writeString(folder.resolve("two.yaml"), RECIPE);
    }

    @Test
    void eventsOfAllSamplesAfterCutsBecomeOneCsvFile() throws IOException {
        Session.Reply reply = session.type("export", "two.yaml", "all after heavy", "-o", "heavy.csv", "-q");
        assertEquals(0, reply.status(), reply.messages());
        assertEquals("heavy.csv: 3 events, 3 columns\n", reply.results());
        assertEquals("mass,w,sample\n3.0,0.1,sig\n5.0,0.25,sig\n4.0,0.001,bkg\n", text("heavy.csv"));
    }

    @Test
    void theNameOfTheFileSaysTheFormatUnlessAnOptionDoes() throws IOException {
        session.type("export", "two.yaml", "sig", "-o", "sig.arrow", "-q");
        session.type("export", "two.yaml", "sig", "-o", "sig.feather", "-q");
        session.type("export", "two.yaml", "sig", "-o", "sig.txt", "--format", "csv", "-q");
        byte[] arrow = Files.readAllBytes(folder.resolve("sig.arrow"));
        assertEquals("ARROW1", new String(arrow, 0, 6, StandardCharsets.US_ASCII));
        assertArrayEquals(arrow, Files.readAllBytes(folder.resolve("sig.feather")));
        assertTrue(text("sig.txt").startsWith("mass,w,sample\n"), text("sig.txt"));
    }

    @Test
    void chosenColumnsComeInTheOrderGiven() throws IOException {
        session.type("export", "two.yaml", "bkg", "-o", "out.csv", "--columns", "w,mass", "-q");
        assertEquals("w,mass,sample\n0.001,4.0,bkg\n7.0,2.0,bkg\n", text("out.csv"));
    }

    @Test
    void aChangeOfTheRecipeCounts() {
        Session.Reply reply =
                session.type("export", "two.yaml", "all after heavy", "cuts.heavy.mass=[4,null]", "-o", "a.csv", "-q");
        assertEquals("a.csv: 1 events, 3 columns\n", reply.results(), reply.messages());
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), "mine");
        Session.Reply refused = session.type("export", "two.yaml", "sig", "-o", "mine.csv", "-q");
        assertEquals(2, refused.status());
        assertTrue(refused.messages().contains("--force"), refused.messages());
        assertEquals("mine", text("mine.csv"));
        assertEquals(
                0,
                session.type("export", "two.yaml", "sig", "-o", "mine.csv", "-q", "--force")
                        .status());
        assertTrue(text("mine.csv").startsWith("mass,w,sample"), text("mine.csv"));
    }

    @Test
    void misspeltEventsGetTheNearest() {
        String sample =
                session.type("export", "two.yaml", "sigg", "-o", "a.csv").messages();
        assertTrue(sample.contains("did you mean `sig`?"), sample);
        String cut = session.type("export", "two.yaml", "all after heavi", "-o", "a.csv")
                .messages();
        assertTrue(cut.contains("did you mean `heavy`?"), cut);
        String column = session.type("export", "two.yaml", "all", "-o", "a.csv", "--columns", "mas")
                .messages();
        assertTrue(column.contains("did you mean `mass`?"), column);
    }

    @Test
    void aRunInPlaceOfARecipeIsToldApart() {
        session.type("run", "two.yaml", "-q");
        Session.Reply reply = session.type("export", "two", "sig", "-o", "a.csv");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("`two` is a run"), reply.messages());
    }

    @Test
    void aFileNameWithoutKnownFormatSaysWhatToType() {
        Session.Reply reply = session.type("export", "two.yaml", "sig", "-o", "sig.parquet");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("--format arrow"), reply.messages());
        Session.Reply format = session.type("export", "two.yaml", "sig", "-o", "sig.arrow", "--format", "arow");
        assertEquals(2, format.status());
        assertTrue(format.messages().contains("did you mean `arrow`?"), format.messages());
    }

    @Test
    void aPlaceThatCannotBeWrittenEndsWithStatusFiveBeforeAnythingIsComputed() {
        Session.Reply reply = session.type("export", "two.yaml", "sig", "-o", "two.yaml/sig.arrow");
        assertEquals(5, reply.status(), reply.messages());
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void samplesWithDifferentColumnsSayWhichAndWhatToDo() throws IOException {
        Files.writeString(folder.resolve("bkg.csv"), "mass\n4\n2\n");
        Files.writeString(folder.resolve("two.yaml"), RECIPE.replace("  weight: w\n", ""));
        Session.Reply reply = session.type("export", "two.yaml", "all", "-o", "a.arrow", "-q");
        assertEquals(1, reply.status(), reply.messages());
        assertTrue(reply.messages().contains("sample 'bkg' has no column 'w'"), reply.messages());
        assertFalse(Files.exists(folder.resolve("a.arrow")));
        assertEquals(
                0,
                session.type("export", "two.yaml", "all", "-o", "a.arrow", "-q", "--columns", "mass")
                        .status());
    }

    @Test
    void aSimulatedExportSaysSo() throws IOException {
        session.type("init");
        Session.Reply reply = session.type("export", "recipe.yaml", "signal after tight", "-o", "signal.csv", "-q");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(text("signal.csv").startsWith("# simulated stand-in: "), text("signal.csv"));
        assertTrue(reply.messages().contains("simulated samples"), reply.messages());
    }

    @Test
    void noRecipeCanStampMeasuredEventsAsSimulatedOrTheOtherWayRound() throws IOException {
        String step = "steps:\n  out: {use: export, from: {events: %s}, with: {format: csv, stamp: %s}}\n";
        Files.writeString(folder.resolve("two.yaml"), RECIPE + String.format(Locale.ROOT, step, "sig", "mine"));
        session.type("run", "two.yaml", "-q");
        assertTrue(text("runs/two/exports/out.csv").startsWith("mass,w,sample\n"));
        session.type("init");
        String quickstart = text("recipe.yaml") + String.format(Locale.ROOT, step, "higgs", "''");
        Files.writeString(folder.resolve("recipe.yaml"), quickstart);
        session.type("run", "recipe.yaml", "-q", "--until", "steps.out");
        assertTrue(text("runs/recipe/exports/out.csv").startsWith("# simulated stand-in: "));
    }

    @Test
    void aStepLeavesItsFileInTheRunFolderWithChecksumAndReport() throws IOException {
        Files.writeString(
                folder.resolve("two.yaml"),
                RECIPE + "steps:\n  for-pandas: {use: export, from: {events: all after heavy}}\n");
        assertEquals(0, session.type("run", "two.yaml", "-q").status());
        assertEquals(
                0,
                session.type("export", "two.yaml", "all after heavy", "-o", "same.arrow", "-q")
                        .status());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("same.arrow")),
                Files.readAllBytes(folder.resolve("runs/two/exports/for-pandas.arrow")));
        assertTrue(text("runs/two/SHA256SUMS").contains("  exports/for-pandas.arrow\n"));
        String report = text("runs/two/report.html");
        assertTrue(report.contains("href=\"exports/for-pandas.arrow\""), report);
        assertTrue(report.contains("3 events, 3 columns"), report);
        assertTrue(session.type("run", "two.yaml", "-q").results().contains("nothing changed"));
    }

    @Test
    void aDamagedExportInTheStoreIsComputedAnew() throws IOException {
        session.type("export", "two.yaml", "all", "-o", "first.arrow", "-q");
        byte[] first = Files.readAllBytes(folder.resolve("first.arrow"));
        try (Stream<Path> blobs = Files.walk(folder.resolve("store/blobs"))) {
            List<Path> files = blobs.filter(Files::isRegularFile).toList();
            for (Path blob : files) {
                if (Files.size(blob) == first.length) {
                    byte[] content = Files.readAllBytes(blob);
                    content[content.length / 2] ^= 1;
                    Files.write(blob, content);
                }
            }
        }
        Session.Reply again = session.type("export", "two.yaml", "all", "-o", "second.arrow", "-q");
        assertEquals(0, again.status(), again.messages());
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("second.arrow")));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
