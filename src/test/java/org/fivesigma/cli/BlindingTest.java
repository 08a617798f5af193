package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden events carry values that nothing else has, so that each place that tells of them gives itself away. */
final class BlindingTest {
    private static final String RECIPE = """
            recipe: a bump to be
            data:
              files: "{sample}.csv"
              samples:
                sig: signal
                bkg: background
                dat: {as: observed, weighted: false}
              weight: w
            blind: {bump: [120, 130]}
            cuts:
              heavy: {mass: [100, null]}
            histograms:
              bump: {of: mass, range: [100, 160], bins: 6, after: [heavy]}
            fits:
              histogram: bump
              after: heavy
              line: {shape: poly0, of: observed}
            report:
              distributions: {of: [mass, pt], after: [none]}
              stacks: {of: [bump]}
              cuts: [heavy]
              fits: overlay
            steps:
              shown: {use: export, from: {events: observed}, with: {format: csv}}
              learnt: {use: export, from: {events: sig}, with: {format: csv}}
            """;

    /** In the window: masses and momenta that occur nowhere else. */
    private static final List<String> CANARIES = List.of("121.83", "127.61", "7717", "7719");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        String simulated = "mass,pt,w\n125,40,0.5\n124,50,0.25\n104,60,0.5\n";
        Files.writeString(folder.resolve("sig.csv"), simulated);
        Files.writeString(folder.resolve("bkg.csv"), simulated);
        Files.writeString(
                folder.resolve("dat.csv"),
                "mass,pt\n105,11\n115,12\n121.83,7717\n127.61,7719\n130,7721\n131,13\n145,14\n155,15\n156,16\n");
        Files.writeString(folder.resolve("bump.yaml"), RECIPE);
    }

    @Test
    void noFileOfARunHoldsAHiddenEventAndNoneIsCounted() throws IOException {
        Session.Reply reply = session.type("run", "bump.yaml");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(
                reply.messages().contains("blinded: observed events with mass in [120, 130] are hidden"),
                reply.messages());
        assertTrue(reply.results().contains("dat: blinded, so not counted + 0 rejected"), reply.results());
        List<String> told = new ArrayList<>(List.of(reply.results(), reply.messages()));
        told.addAll(texts(folder.resolve("runs")));
        for (String canary : CANARIES) {
            told.forEach(text -> assertFalse(text.contains(canary), canary + " in " + text));
        }
        String results = text("runs/bump/results.json");
        assertFalse(results.contains("\"declared\" : 9") || results.contains("\"read\" : 9"), results);
        assertTrue(results.contains("\"hidden\" : [\n        \"mass in [120, 130]\""), results);
    }

    @Test
    void whatIsShownIsCountedAndFittedAsTheSidebandsItIs() throws IOException {
        session.type("run", "bump.yaml", "-q");
        assertEquals(6, number("yield.heavy.observed", "entries"));
        assertEquals(6, number("histograms.bump.heavy.dat.inside", "entries"));
        // five of six bins are shown, and the line has one parameter
        assertEquals(4, number("fits.heavy.line.ndf", "value"));
    }

    @Test
    void theReportSaysAtItsTopAndAtEachTableWhatIsHidden() throws IOException {
        session.type("run", "bump.yaml", "-q");
        String report = text("runs/bump/report.html");
        assertTrue(report.contains("<strong>Blinded: </strong>observed events with mass in [120, 130] are hidden"));
        assertTrue(report.contains("sidebands only, blinded bins left out: 1"), report);
        assertTrue(report.contains("<span class=\"tag simulated\">Blinded</span>"), report);
        for (String figure : List.of("distributions.none", "stacks.bump.heavy", "fits.observed.heavy", "cuts.heavy")) {
            String drawing = text("runs/bump/figures/" + figure + ".svg");
            assertTrue(drawing.contains("Blinded") && drawing.contains("blinded"), figure);
        }
    }

    @Test
    void exportsOfObservedEventsSayThatTheyAreBlindedAndOthersDoNot() throws IOException {
        session.type("run", "bump.yaml", "-q");
        String shown = text("runs/bump/exports/shown.csv");
        assertTrue(shown.startsWith("# blinding: observed events with mass in [120, 130] are hidden\n"), shown);
        assertEquals(6, shown.lines().filter(line -> line.endsWith(",dat")).count(), shown);
        assertTrue(text("runs/bump/exports/learnt.csv").startsWith("mass,"));
        Session.Reply export = session.type("export", "bump.yaml", "observed after heavy", "-o", "seen.csv", "-q");
        assertEquals("seen.csv: 6 events, 4 columns\n", export.results(), export.messages());
        assertTrue(export.messages().contains("blinded: observed events"), export.messages());
        assertTrue(text("seen.csv").startsWith("# blinding: "));
    }

    @Test
    void unblindingShowsAllIsToldEverywhereAndLogged() throws IOException {
        session.type("run", "bump.yaml", "-q");
        assertFalse(Files.exists(folder.resolve("runs/unblinded.log")));
        Session.Reply reply = session.type("run", "bump.yaml", "-q", "--unblind");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(
                reply.messages().contains("UNBLINDED: observed events with mass in [120, 130] are shown"),
                reply.messages());
        assertTrue(reply.messages().contains("noted in runs/unblinded.log"), reply.messages());
        assertTrue(reply.results().contains("dat: 9 entries = 9 read"), reply.results());
        assertEquals(9, number("yield.heavy.observed", "entries"));
        assertTrue(text("runs/bump/results.json").contains("\"unblinded\" : [\n        \"mass in [120, 130]\""));
        assertTrue(text("runs/bump/report.html").contains("<strong>Unblinded: </strong>"));
        assertTrue(text("runs/bump/exports/shown.csv")
                .startsWith("# blinding: observed events with mass in [120, 130]" + " are shown\n"));
        List<String> runs = session.type("runs").results().lines().toList();
        assertTrue(runs.get(1).contains(" blinded ") && runs.get(2).contains(" unblinded "), runs.toString());
        session.type("export", "bump.yaml", "dat", "-o", "seen.csv", "-q", "--unblind");
        List<String> log = text("runs/unblinded.log").lines().toList();
        assertEquals(2, log.size(), log.toString());
        String time = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";
        assertTrue(log.get(0).matches(time + "\trun\tbump\t[0-9a-f]{64}\tmass in \\[120, 130\\]"), log.get(0));
        assertTrue(log.get(1).matches(time + "\texport\tbump\t.*"), log.get(1));
    }

    @Test
    void aRunThatWasUnblindedOnceIsBlindedAgainWithoutTheOption() throws IOException {
        session.type("run", "bump.yaml", "-q", "--unblind");
        session.type("run", "bump.yaml", "-q");
        assertEquals(
                "bump-2", folder.resolve("runs/bump").toRealPath().getFileName().toString());
        for (String text : texts(folder.resolve("runs/bump-2"))) {
            CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary + " in " + text));
        }
    }

    @Test
    void nothingIsShownWhereUnblindingCannotBeLogged() throws IOException {
        Files.createDirectories(folder.resolve("runs/unblinded.log"));
        Session.Reply reply = session.type("run", "bump.yaml", "-q", "--unblind");
        assertEquals(5, reply.status(), reply.messages());
        assertFalse(Files.exists(folder.resolve("runs/bump-1")));
        assertFalse(Files.exists(folder.resolve("store/blobs")));
    }

    @Test
    void aPlanTellsWhatIsHiddenAndLogsNothing() {
        Session.Reply blinded = session.type("plan", "bump.yaml");
        assertTrue(blinded.results().contains("blind.dat"), blinded.results());
        assertFalse(blinded.results().contains("blind.sig"), blinded.results());
        Session.Reply open = session.type("plan", "bump.yaml", "--unblind");
        assertFalse(open.results().contains("blind.dat"), open.results());
        assertTrue(open.messages().contains("UNBLINDED"), open.messages());
        assertFalse(Files.exists(folder.resolve("runs/unblinded.log")));
    }

    @Test
    void noChangeOnTheCommandLineOpensWhatIsBlinded() {
        for (String change : List.of(
                "blind={}",
                "blind={bump: [124, 126]}",
                "blind.bump=[null, 129]",
                "blind={pt: [0, 1]}",
                "blind=null",
                "histograms.bump.of=pt",
                "data.samples.dat=background",
                "data.samples.dat.as=signal")) {
            for (String[] unblind : new String[][] {{}, {"--unblind"}}) {
                List<String> typed = new ArrayList<>(List.of("run", "bump.yaml", change, "-q"));
                typed.addAll(List.of(unblind));
                Session.Reply reply = session.type(typed.toArray(String[]::new));
                assertEquals(2, reply.status(), change + reply.messages());
                assertTrue(reply.messages().contains("error[E0311]"), change + reply.messages());
                assertTrue(reply.messages().contains("--unblind"), change + reply.messages());
            }
        }
        assertFalse(Files.exists(folder.resolve("runs")));
    }

    @Test
    void moreMayBeHiddenByTheWay() throws IOException {
        Session.Reply reply = session.type("run", "bump.yaml", "blind={bump: [[110, 125], [125, 140]]}", "-q");
        assertEquals(0, reply.status(), reply.messages());
        assertEquals(4, number("yield.heavy.observed", "entries"));
    }

    @Test
    void aPartOfARunTellsNoMoreThanTheWhole() throws IOException {
        Session.Reply reply = session.type("run", "bump.yaml", "--until", "data.dat");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(reply.results().contains("dat: blinded, so not counted"), reply.results());
        for (String text : texts(folder.resolve("runs"))) {
            CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary + " in " + text));
        }
    }

    @Test
    void noCommandThatLooksBackTellsOfHiddenEvents() throws IOException {
        session.type("run", "bump.yaml", "-q");
        List<String> told = new ArrayList<>();
        for (String[] command : new String[][] {
            {"show", "bump"},
            {"show", "bump", "--json"},
            {"runs"},
            {"why", "bump", "blind.dat"},
            {"why", "bump", "data.dat"},
            {"plan", "bump.yaml"},
            {"resolve", "bump.yaml"},
            {"columns", "dat.csv"},
            {"cache", "info"},
            {"cache", "verify"}
        }) {
            Session.Reply reply = session.type(command);
            assertEquals(0, reply.status(), String.join(" ", command) + reply.messages());
            told.add(reply.results() + reply.messages());
        }
        assertFalse(Pattern.compile("(?m)\\s9(\\s|$)").matcher(told.get(0)).find(), told.get(0));
        for (String text : told) {
            CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary + " in " + text));
            assertFalse(text.contains(": 9 entries") || text.contains("\"entries\" : 9"), text);
        }
    }

    @Test
    void aFigureIsJudgedByWhatIsShown() throws IOException {
        Files.writeString(folder.resolve("bump.yaml"), RECIPE + "expect:\n  yield.heavy.observed: 6\n");
        assertEquals(0, session.type("run", "bump.yaml", "-q").status());
        assertEquals(6, session.type("run", "bump.yaml", "-q", "--unblind").status());
    }

    @Test
    void blindingWithoutObservedEventsIsWarnedOf() throws IOException {
        Files.writeString(
                folder.resolve("none.yaml"),
                "data: {files: \"{sample}.csv\", samples: {sig: signal}}\nblind: {mass: [120, 130]}\n");
        Session.Reply reply = session.type("check", "none.yaml");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(
                reply.messages().contains("none.yaml:2:9: `blind` hides nothing, because no sample is observed"),
                reply.messages());
        Session.Reply run = session.type("run", "none.yaml", "-q", "--unblind");
        assertTrue(run.messages().contains("nothing to unblind"), run.messages());
        assertFalse(Files.exists(folder.resolve("runs/unblinded.log")));
    }

    @Test
    void fourLeptonDataAreHiddenAroundTheHiggsMassAndNowhereElse() throws IOException {
        RepositoryFiles.assumeShared("atlas_opendata_4l");
        Path data = RepositoryFiles.sharedData("atlas_opendata_4l").orElseThrow();
        Files.copy(RepositoryFiles.root().resolve("workflows/atlas-4l.yaml"), folder.resolve("atlas-4l.yaml"));
        Files.writeString(
                folder.resolve("blinded.yaml"),
                "extends: atlas-4l.yaml\nblind: {mass: [115, 130]}\n"
                        + "steps:\n  dat: {use: export, from: {events: dat}, with: {format: csv, columns: [mass4l]}}\n"
                        + "expect:\n  yield.all.dat: 209\n  yield.window.observed: {value: 73}\n");
        Session.Reply reply = session.type("run", "blinded.yaml", "--data", data.toString(), "-q");
        // counted with zcat and awk in atlas_opendata_4l_dat.csv.gz
        assertEquals(0, reply.status(), reply.results() + reply.messages());
        List<Double> masses = text("runs/blinded/exports/dat.csv")
                .lines()
                .skip(2)
                .map(line -> Double.valueOf(line.substring(0, line.indexOf(','))))
                .toList();
        assertEquals(
                List.of(),
                masses.stream().filter(mass -> mass >= 115 && mass <= 130).toList());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** All files below a folder, byte for byte. */
    private static List<String> texts(Path below) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertFalse(texts.isEmpty());
        return texts;
    }

    /** A part of a number of the newest run. */
    private double number(String name, String part) throws IOException {
        Matcher found = Pattern.compile(Pattern.quote("\"" + name + "\" : {") + "[^}]*\"" + part + "\" : ([0-9.]+)")
                .matcher(text("runs/bump/results.json"));
        assertTrue(found.find(), name);
        return Double.parseDouble(found.group(1));
    }
}
