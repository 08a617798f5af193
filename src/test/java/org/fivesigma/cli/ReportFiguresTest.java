package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFiguresTest {
    private static final String RECIPE = """
            recipe: three samples
            data:
              files: "{sample}.csv"
              samples: {sig: {as: signal, title: Higgs}, bkg: background, seen: {as: observed, title: Data}}
              units: {mass: GeV}
            cuts:
              heavy: {mass: [2, null], all: [abs(eta) < 2, "mass > 9 or eta > -9"]}
            histograms:
              m: {of: mass, edges: [0, 2, 4, 8]}
            report:
              cuts: [heavy]
              pairs: {of: [mass, eta], after: [none, heavy], bins: 4}
              stacks: {of: m, comparison: pull, per-unit: true}
              distributions: {of: mass, after: none}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void run() throws IOException {
        Files.writeString(folder.resolve("sig.csv"), "mass,eta\n1,0.5\n3,-1.5\n5,0.25\n");
        Files.writeString(folder.resolve("bkg.csv"), "mass,eta\n4,-2.5\n2,1\n7,0\n3,1\n");
        Files.writeString(folder.resolve("seen.csv"), "mass,eta\n4,2.5\n3,1\n");
        Files.writeString(folder.resolve("three.yaml"), RECIPE);
        Session.Reply reply = new Session(folder, folder.resolve("store")).type("run", "three.yaml", "-o", "out", "-q");
        assertEquals(0, reply.status(), reply.messages());
    }

    @Test
    void showsWhatIsCutOnBeforeAnyCutAndAfterAllTheOthers() throws IOException {
        String before = figure("cuts.heavy");
        String after = figure("n-minus-one.heavy");
        assertTrue(before.contains("Cuts heavy, before any cut"), before);
        assertTrue(after.contains("Cuts heavy, after all requirements but the one shown"), after);
        for (String figure : new String[] {before, after}) {
            assertTrue(figure.contains("mass [GeV]") && figure.contains("abs(eta) &lt; 2"), figure);
            assertTrue(figure.contains("Required, too: mass &gt; 9 or eta &gt; -9"), figure);
            assertTrue(figure.contains("Higgs") && figure.contains("Data"), figure);
        }
    }

    @Test
    void showsPairsOfSimulatedSamplesWithTheSignalBelow() throws IOException {
        for (String cut : new String[] {"none", "heavy"}) {
            String pairs = figure("pairs." + cut);
            assertTrue(pairs.contains("Below the diagonal Higgs, above it bkg"), pairs);
            assertFalse(pairs.contains("Data"), pairs);
        }
    }

    @Test
    void comparesDataWithSimulationAsTheRecipeAsks() throws IOException {
        String stack = figure("stacks.m");
        assertTrue(stack.contains("Pull") && stack.contains("Events / GeV"), stack);
    }

    private String figure(String name) throws IOException {
        return Files.readString(folder.resolve("out/figures/" + name + ".svg"));
    }
}
