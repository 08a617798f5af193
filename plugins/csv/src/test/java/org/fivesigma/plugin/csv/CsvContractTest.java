package org.fivesigma.plugin.csv;

import java.nio.file.Path;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest {
    @TempDir
    private Path folder;

    @Test
    void csvKeepsTheContract() throws Exception {
        String content = "# toy\n,pt,kind\n0,25.5,signal\n1,NA,background\n2,1e-3,signal\n";
        Written written = Written.in(folder, content).beside(folder, "1\n0.5\n-0.25\n");
        StepContract.of(Csv.class)
                .inputs(written.files())
                .example(
                        "{comment: '#', columns: [kind], text: [kind], missing: [signal], weight-column: w, index: first}")
                .example("{comment: '#', header: true, names: [x, y], on-bad-row: skip, index: first}")
                .goldenDigest("aafdfb0e6c0a85b0d3f8379eb6a9cadf797fbe0bc66d9cb7a3fa3b63bf4c68ab")
                .check();
    }
}
