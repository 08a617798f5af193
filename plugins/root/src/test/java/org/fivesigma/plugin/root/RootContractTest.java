package org.fivesigma.plugin.root;

import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootContractTest {
    @TempDir
    private Path folder;

    @Test
    void rootKeepsTheContract() throws Exception {
        Path path = folder.resolve("events.root");
        BranchData count = BranchData.flat("n", new Values.Ints(new int[] {2, 0, 1}));
        BranchData pt = BranchData.flat("pt", new Values.Floats(new float[] {25.5f, 40, 12}));
        try (RootWriter writer = RootWriter.create(path, Format.PLAIN)) {
            writer.top()
                    .tree(
                            "events",
                            Baskets.of(2),
                            count,
                            pt,
                            BranchData.counted("jet_pt", count, new Values.Doubles(new double[] {30, 20, 50})))
                    .tree("events", Baskets.of(2), count, pt, BranchData.flat("jet_pt", new Values.Longs(new long[3])));
        }
        Path cut = java.nio.file.Files.write(folder.resolve("cut.root"), new byte[] {'r', 'o', 'o', 't'});
        StepContract.of(Root.class)
                .inputs(new Files(
                        List.of(new InputFile("events.root", path), new InputFile("cut.root", cut)), List.of()))
                .example("{tree: events;1, columns: [jet_pt, n], on-bad-file: skip}")
                .goldenDigest("2e14588996e4c587b233036d3f6c06b1b6d48206b9f48e4cfbd3303a484fba8b")
                .check();
    }
}
