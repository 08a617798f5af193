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
                .goldenDigest("25ff12dfe3d2dae90abd7f8f6fa76dcd83fe1f7b9004b5c8ee2a60e4c412906d")
                .check();
    }
}
