package org.fivesigma.plugin.hdf5;

import java.nio.file.Path;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5ContractTest {
    @TempDir
    private Path folder;

    @Test
    void hdf5KeepsTheContract() throws Exception {
        StepContract.of(Hdf5.class)
                .inputs(Reader.of(Fixture.in(folder, "toy")).inputs())
                .example("{columns: [n], on-bad-file: skip}")
                .example("{group: /, columns: [events.n]}")
                .goldenDigest("2113d8de3d128fb0f64aec54270a99ab659acb94cfce388a6152903a3590133d")
                .check();
    }
}
