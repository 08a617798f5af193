package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() {
        session = new Session(folder, folder.resolve("store"));
    }

    @Test
    void initGivesARecipeThatRunsAndRefusesToOverwriteIt() {
        assertEquals(0, session.type("init", "mine").status());
        Session.Reply check = session.type("check", "mine/recipe.yaml");
        assertEquals(0, check.status(), check.messages());
        Session.Reply again = session.type("init", "mine");
        assertEquals(2, again.status());
        assertTrue(again.messages().contains("recipe.yaml"), again.messages());
    }

    @Test
    void planRunsNothing() throws IOException {
        session.type("init");
        Session.Reply plan = session.type("plan", "recipe.yaml");
        assertEquals(0, plan.status(), plan.messages());
        assertTrue(plan.results().contains("0 cached"), plan.results());
        assertFalse(Files.exists(folder.resolve("runs")));
    }

    @Test
    void checkingKnownResultsFindsThemReproducible() {
        session.type("init");
        session.type("run", "recipe.yaml", "-q", "--until", "cut-flow.tight");
        Session.Reply checked = session.type("run", "recipe.yaml", "-q", "--until", "cut-flow.tight", "--check");
        assertEquals(0, checked.status(), checked.messages());
        assertTrue(checked.results().contains("18 steps computed, 0 cached"), checked.results());
    }

    @Test
    void anOverrideIsCheckedLikeTheFile() {
        session.type("init");
        Session.Reply reply = session.type("check", "recipe.yaml", "histogramms.mass.bins=10");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("did you mean `histograms`?"), reply.messages());
    }

    @Test
    void aMisspeltCommandGetsTheNearest() {
        Session.Reply reply = session.type("rum", "recipe.yaml");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("did you mean"), reply.messages());
        assertFalse(reply.messages().lines().anyMatch(line -> line.startsWith("\tat ")), reply.messages());
    }

    @Test
    void aMissingRecipeSaysHowToMakeOne() {
        Session.Reply reply = session.type("run", "nothing.yaml");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("fivesigma init"), reply.messages());
    }

    @Test
    void aDamagedInputFileEndsWithItsNameAndStatusFour() throws IOException {
        Files.writeString(folder.resolve("events.csv"), "m,w\n1,2\n3,x\n");
        Files.writeString(
                folder.resolve("bad.yaml"),
                "recipe: damaged\ndata:\n  files: events.csv\n  samples: {s: signal}\ncuts:\n  c: {m: [0, 2]}\n");
        Files.writeString(folder.resolve("events.csv"), "m,w\n1,2\n3\n");
        Session.Reply ragged = session.type("run", "bad.yaml", "-q");
        assertEquals(4, ragged.status(), ragged.results() + ragged.messages());
        assertTrue(ragged.messages().contains("events.csv:3"), ragged.messages());
    }

    @Test
    void aFileOfTwoSamplesIsReadOnceHoweverManyThreadsThereAre() throws IOException {
        Files.writeString(folder.resolve("events.csv"), "m,kind\n" + "1,0\n3,1\n".repeat(50_000));
        Files.writeString(
                folder.resolve("two.yaml"),
                "recipe: two\ndata:\n  files: events.csv\n  samples: {s: {as: signal, where: kind == 1},"
                        + " b: {as: background, where: kind == 0}}\ncuts:\n  c: {m: [0, 2]}\n");
        Session.Reply reply = session.type("run", "two.yaml", "-q", "-j", "2");
        assertEquals(0, reply.status(), reply.results() + reply.messages());
        assertTrue(reply.results().contains("4 steps computed, 1 cached"), reply.results());
    }

    @Test
    void aFigureThatDiffersEndsWithStatusSix() throws IOException {
        Files.writeString(folder.resolve("events.csv"), "m\n1\n3\n");
        Files.writeString(
                folder.resolve("differs.yaml"),
                "recipe: differs\ndata:\n  files: events.csv\n  samples: {s: signal}\ncuts:\n  c: {m: [0, 2]}\n"
                        + "expect:\n  yield.c.s: 2 ± 0.5\n");
        Session.Reply reply = session.type("run", "differs.yaml", "-q");
        assertEquals(6, reply.status(), reply.results() + reply.messages());
        assertTrue(reply.results().startsWith("differs "), reply.results());
        assertEquals(
                0,
                session.type("run", "differs.yaml", "-q", "expect.\"yield.c.s\"=1")
                        .status());
    }

    @Test
    void observedEventsNeedNoSideFileOfWeights() throws IOException {
        Files.writeString(folder.resolve("mc.csv"), "m\n1\n3\n");
        Files.writeString(folder.resolve("mc.weights"), "0.5\n0.25\n");
        Files.writeString(folder.resolve("data.csv"), "m\n1\n1\n1\n");
        Files.writeString(
                folder.resolve("observed.yaml"),
                "recipe: weights beside\ndata:\n  weights: mc.weights\n  weight: weight\n  samples:\n"
                        + "    mc: {as: signal, files: mc.csv}\n    run: {as: observed, files: data.csv, weighted: false}\n"
                        + "cuts:\n  c: {m: [0, 2]}\nexpect:\n  yield.c.mc: 0.5\n  yield.c.run: 3\n");
        Session.Reply reply = session.type("run", "observed.yaml", "-q");
        assertEquals(0, reply.status(), reply.results() + reply.messages());
    }

    @Test
    void outputNeverReplacesFilesThatNoRunWrote() throws IOException {
        session.type("init");
        String written = Files.readString(folder.resolve("recipe.yaml"));
        Session.Reply reply = session.type("run", "recipe.yaml", "-q", "-o", ".");
        assertEquals(2, reply.status(), reply.results());
        assertEquals(written, Files.readString(folder.resolve("recipe.yaml")));
    }

    @Test
    void damagedResultsAreComputedAnewWithOneWarning() throws IOException {
        session.type("init");
        session.type("run", "recipe.yaml", "-q", "-o", "first", "--until", "cut-flow.tight");
        try (Stream<Path> blobs = Files.walk(folder.resolve("store/blobs"))) {
            for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(blob);
                content[content.length / 2] ^= 1;
                blob.toFile().setWritable(true);
                Files.write(blob, content);
            }
        }
        Session.Reply reply = session.type("run", "recipe.yaml", "-q", "-o", "second", "--until", "cut-flow.tight");
        assertEquals(0, reply.status(), reply.results() + reply.messages());
        assertEquals(
                Files.readString(folder.resolve("first/results.json")),
                Files.readString(folder.resolve("second/results.json")));
        assertTrue(reply.messages().contains("warning: "), reply.messages());
    }

    @Test
    void cacheTellsVerifiesAndClears() {
        session.type("init");
        session.type("run", "recipe.yaml", "-q", "--until", "cut-flow.loose");
        assertEquals(0, session.type("cache", "verify").status());
        assertTrue(session.type("cache", "info").results().contains("results in"));
        assertTrue(session.type("cache", "clear").results().contains("0.0 MB left"));
        assertTrue(session.type("plan", "recipe.yaml").results().contains("0 cached"));
    }

    @Test
    void resolveNamesTheLineOfEachValue() {
        session.type("init");
        Session.Reply reply = session.type("resolve", "recipe.yaml", "seed=7");
        assertTrue(
                reply.results().lines().anyMatch(line -> line.matches("seed: 7 +# command line:1")), reply.results());
        assertTrue(reply.results().contains("# default"), reply.results());
        assertTrue(reply.results().contains("# recipe.yaml:"), reply.results());
    }

    @Test
    void doctorExplainSchemaAndCompletionAnswer() {
        assertEquals(0, session.type("doctor").status(), session.type("doctor").results());
        assertTrue(session.type("explain", "e0201").results().contains("unknown key"));
        assertTrue(session.type("schema").results().contains("draft-07"));
        assertTrue(session.type("completion").results().contains("complete"));
        assertTrue(session.type("plugins", "--json").results().contains("\"step\" : \"fit\""));
    }
}
