package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Folder;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tree of a file is read. */
class TreeChoiceTest {
    @TempDir
    private Path folder;

    private interface Content {
        void into(Folder top) throws Exception;
    }

    private Reading file(Content content) throws Exception {
        Path path = folder.resolve("events.root");
        try (RootWriter writer = RootWriter.create(path, Format.PLAIN)) {
            content.into(writer.top());
        }
        return Reading.of(folder, path);
    }

    private static void tree(Folder folder, String name, double value) throws Exception {
        folder.tree(name, Baskets.of(1), BranchData.flat("x", new Values.Doubles(new double[] {value})));
    }

    private static void check(double expected, Reading reading) throws Exception {
        assertArrayEquals(new double[] {expected}, reading.events().events().numbers("x"));
    }

    @Test
    void readsTheOnlyTreeAndItsHighestCycle() throws Exception {
        Reading reading = file(top -> {
            tree(top, "events", 1);
            tree(top, "events", 2);
        });
        check(2, reading);
        check(2, reading.tree("events"));
        check(1, reading.tree("events;1"));
        check(2, reading.tree("events;2"));
        assertEquals(
                "events.root: there is no 'events;3' in the file;"
                        + " the file holds TTree 'events;1', TTree 'events;2'",
                reading.tree("events;3").refusal());
    }

    @Test
    void looksIntoDirectories() throws Exception {
        Reading reading = file(top -> tree(top.folder("reco").folder("nominal"), "events", 7));
        check(7, reading);
        check(7, reading.tree("reco/nominal/events"));
        assertEquals(
                "events.root: there is no 'events' in the file; the file holds TTree 'reco/nominal/events;1'",
                reading.tree("events").refusal());
    }

    @Test
    void asksWhichOfSeveralTrees() throws Exception {
        Reading reading = file(top -> {
            tree(top, "signal", 1);
            tree(top, "background", 2);
        });
        assertEquals(
                "events.root: the file holds 2 trees: signal, background; name one, for example tree: signal",
                reading.refusal());
        check(2, reading.tree("background"));
    }

    @Test
    void saysWhatIsThereInsteadOfATree() throws Exception {
        String empty = file(top -> top.folder("nothing")).refusal();
        assertEquals("events.root: the file holds no tree; it holds nothing; give a file with a TTree", empty);
    }

    @Test
    void refusesAFolderThatHoldsItself() throws Exception {
        String refusal = file(top -> {
                    Folder outer = top.folder("outer");
                    outer.folder("inner").list(outer);
                })
                .refusal();
        assertTrue(refusal.contains("lies in itself"), refusal);
    }

    @Test
    void saysThatHistogramsAreNoTree() {
        Reading histograms = Reading.of(folder, SharedData.path("skhep_root/uproot-histograms.root"));
        assertEquals(
                "uproot-histograms.root: the file holds no tree; it holds TH1F 'one;1', TH1F 'two;1', TH1F 'three;1';"
                        + " give a file with a TTree",
                histograms.refusal());
        assertEquals(
                "uproot-histograms.root: 'one' is no tree but an object of class TH1F;"
                        + " name a tree with tree: ...; the file holds TH1F 'one;1', TH1F 'two;1', TH1F 'three;1'",
                histograms.tree("one").refusal());
    }
}
