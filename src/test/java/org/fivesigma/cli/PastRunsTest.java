package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line tells and gives of runs that are done. */
final class PastRunsTest {
    private static final String RECIPE = """
            recipe: two samples
            data:
              files: "{sample}.csv"
              samples: {sig: signal, bkg: background}
              weight: w
            cuts:
              heavy: {mass: [2, null]}
            histograms:
              mass: {of: mass, range: [0, 6], bins: 3}
            report:
              stacks: {of: mass}
            expect:
              yield.heavy.sig: 0.35
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void run() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        Files.writeString(folder.resolve("sig.csv"), "mass,w\n1,0.5\n3,0.1\n5,0.25\n");
        Files.writeString(folder.resolve("bkg.csv"), "mass,w\n4,1e-3\n2,7\n");
        Files.writeString(folder.resolve("two.yaml"), RECIPE);
        Session.Reply reply = session.type("run", "two.yaml", "-q");
        assertEquals(0, reply.status(), reply.messages());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void runsAreListedBelowHeadings() throws IOException {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 30, 12, 5);
        Files.setLastModifiedTime(
                folder.resolve("runs/two-1/results.json"),
                FileTime.from(noon.atZone(ZoneId.systemDefault()).toInstant()));
        List<String> lines = session.type("runs").results().lines().toList();
        assertEquals("RUN    WRITTEN           STEPS  VERDICTS      TITLE", lines.get(0));
        assertTrue(lines.get(1).matches("two-1  2026-11-30 12:05 +\\d+  1 reproduced  two samples"), lines.get(1));
    }

    @Test
    void oneDamagedRunHidesNoOther() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("runs/two-2"));
        for (String content : List.of("{\"numbers\": [", "[]", "")) {
            Files.writeString(damaged.resolve("results.json"), content);
            Session.Reply reply = session.type("runs");
            assertEquals(0, reply.status(), reply.messages());
            assertTrue(reply.results().contains("two-1"), reply.results());
            assertTrue(reply.messages().contains("results.json is damaged"), reply.messages());
            Session.Reply shown = session.type("show", "two-2");
            assertEquals(5, shown.status());
            assertTrue(shown.messages().contains("results.json is damaged"), shown.messages());
            assertFalse(shown.messages().contains("Source"), "it tells of the parser");
        }
    }

    @Test
    void whatIsMissingOfARunIsNamed() throws IOException {
        Files.delete(folder.resolve("runs/two-1/nodes.json"));
        Session.Reply reply = session.type("why", "two", "data.sig");
        assertEquals(5, reply.status());
        assertTrue(reply.messages().contains("nodes.json cannot be opened"), reply.messages());
        assertTrue(reply.messages().contains("run its recipe again"), reply.messages());
    }

    @Test
    void runsAsJsonKeepTheirKeys() throws IOException {
        String json = session.type("runs", "--json").results();
        assertEquals(
                "two-1", new ObjectMapper().readTree(json).at("/items/0/run").asText());
        assertEquals(
                "1 reproduced",
                new ObjectMapper().readTree(json).at("/items/0/verdicts").asText());
    }

    @Test
    void numbersStandInColumnsAsARecipeTakesThem() {
        Session.Reply reply = session.type("show", "two", "yield.heavy");
        List<String> lines = reply.results().lines().toList();
        assertEquals("NUMBER VALUE ERROR ENTRIES SUM OF WEIGHTS", lines.get(0).replaceAll(" +", " "));
        // sqrt(0.1^2 + 0.25^2) = 0.269
        assertEquals("yield.heavy.sig 0.35 \u00b1 0.27 2 0.35", lines.get(1).replaceAll(" +", " "));
        assertEquals(lines.get(0).length(), lines.get(1).length());
        assertEquals(lines.get(1).indexOf('\u00b1'), lines.get(2).indexOf('\u00b1'));
        assertEquals("", reply.messages());
    }

    @Test
    void numbersWithoutWeightsAreFoldedUntilAskedFor() throws IOException {
        Files.createDirectories(folder.resolve("runs/hand-1"));
        Files.writeString(
                folder.resolve("runs/hand-1/results.json"),
                "{\"numbers\": {\"models.m.auc\": {\"value\": 0.91, \"error\": 0.0123},"
                        + " \"models.m.unweighted-auc\": {\"value\": 12345678.9},"
                        + " \"yield.unweighted-only\": {\"value\": -2.5e-9}}}");
        Session.Reply folded = session.type("show", "hand");
        assertEquals(
                "NUMBER VALUE ERROR|models.m.auc 0.910 \u00b1 0.012||yield.unweighted-only -2.5e-9",
                String.join("|", folded.results().lines().toList()).replaceAll(" +", " "));
        assertTrue(folded.messages().startsWith("1 number of events counted once"), folded.messages());
        Session.Reply all = session.type("show", "hand", "--all");
        assertTrue(all.results().contains("models.m.unweighted-auc  1.23457e7"), all.results());
        assertTrue(session.type("show", "hand", "models.m.unweighted-auc")
                .results()
                .contains("1.23457e7"));
    }

    @Test
    void aMisspeltNumberSaysHowToListThem() {
        Session.Reply reply = session.type("show", "two", "yeild");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("`fivesigma show two` lists them all"), reply.messages());
    }

    @Test
    void figuresAreListedAndCopiedInEveryFormThatTheyHave() throws IOException {
        Session.Reply list = session.type("plot", "two");
        assertEquals(0, list.status(), list.messages());
        assertTrue(list.results().startsWith("FIGURE "), list.results());
        assertTrue(list.results().contains("stacks.mass"), list.results());
        for (String form : List.of("pdf", "svg", "csv")) {
            Session.Reply copied = session.type("plot", "two", "stacks.mass", "-o", "mass." + form);
            assertEquals("mass." + form + ": mass\n", copied.results(), copied.messages());
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("runs/two/figures/stacks.mass." + form)),
                    Files.readAllBytes(folder.resolve("mass." + form)));
        }
        // 4 in [4, 6) and 2 in [2, 4)
        assertTrue(text("mass.csv").contains(",bkg,stacked-steps,2,,2.0,4.0,,,,,7.0,"), text("mass.csv"));
    }

    @Test
    void aMisspeltFigureGetsTheNearest() {
        Session.Reply reply = session.type("plot", "two", "stack.mass", "-o", "a.pdf");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("did you mean `stacks.mass`?"), reply.messages());
        assertFalse(Files.exists(folder.resolve("a.pdf")));
        assertEquals(2, session.type("plot", "twoo").status());
    }

    @Test
    void aFigureReplacesAFileOnlyByForce() throws IOException {
        Files.writeString(folder.resolve("mine.svg"), "mine");
        Session.Reply refused = session.type("plot", "two", "stacks.mass", "-o", "mine.svg");
        assertEquals(2, refused.status());
        assertTrue(refused.messages().contains("--force"), refused.messages());
        assertEquals("mine", text("mine.svg"));
        assertEquals(
                0,
                session.type("plot", "two", "stacks.mass", "-o", "mine.svg", "--force")
                        .status());
        assertTrue(text("mine.svg").startsWith("<"), text("mine.svg"));
    }

    @Test
    void aFormThatIsNotThereSaysWhichAre() {
        Session.Reply form = session.type("plot", "two", "stacks.mass", "-o", "a.jpeg");
        assertEquals(2, form.status());
        assertTrue(form.messages().contains("end it in .pdf"), form.messages());
        Session.Reply nowhere = session.type("plot", "two", "stacks.mass");
        assertEquals(2, nowhere.status());
        assertTrue(nowhere.messages().contains("add -o stacks.mass.pdf"), nowhere.messages());
        assertEquals(2, session.type("plot", "two", "-o", "a.pdf").status());
    }

    @Test
    void aReportIsNamedAndOpenedByWhatTheDesktopHas() throws IOException {
        String path = folder.resolve("runs/two-1/report.html").toString();
        assertEquals(path + "\n", session.type("report", "two").results());
        Session.Reply bare = session.type("report", "two", "--open");
        assertEquals(0, bare.status());
        assertEquals(path + "\n", bare.results());
        assertTrue(bare.messages().contains("name the file above to a browser"), bare.messages());
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path opener =
                Files.writeString(tools.resolve("xdg-open"), "#!/bin/sh\nprintf %s \"$1\" > '" + folder + "/opened'\n");
        assertTrue(opener.toFile().setExecutable(true));
        Session desktop = new Session(folder, folder.resolve("store"), Map.of("PATH", tools.toString()));
        Session.Reply opened = desktop.type("report", "two", "--open");
        assertEquals("", opened.messages());
        assertEquals(path, text("opened"));
    }

    @Test
    void aReportThatIsGoneSaysHowToGetItBack() throws IOException {
        Files.delete(folder.resolve("runs/two-1/report.html"));
        Session.Reply reply = session.type("report", "two");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("run its recipe again"), reply.messages());
    }
}
