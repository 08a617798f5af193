package org.fivesigma.plugin.arrow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class ExportContractTest {
    @Test
    void exportKeepsTheContract() {
        StepContract.of(Export.class)
                .inputs(() -> new Export.Inputs(samples()))
                .example("{}")
                .example("{format: csv, sample-column: from, stamp: toys}")
                .goldenDigest("a4eed5e71f5b1ceae4b2b2d6ae7c8f47d2c04ae456e7570341181bd15ec962c8")
                .check();
    }

    private static Map<String, EventTable> samples() {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("zjets", ToyTables.small());
        samples.put("higgs", ToyTables.small().select(new int[] {6, 5, 0}));
        samples.put("none", ToyTables.empty());
        return samples;
    }
}
