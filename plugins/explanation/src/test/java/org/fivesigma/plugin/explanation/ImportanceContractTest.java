package org.fivesigma.plugin.explanation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class ImportanceContractTest {
    @Test
    void permutationImportanceKeepsTheContract() throws IOException {
        TreeEnsemble forest = ReferenceForest.forest();
        StepContract.of(PermutationImportance.class)
                .inputs(() -> new PermutationImportance.Inputs(forest, parts()))
                .example("{}")
                .example("{metric: accuracy, threshold: 0.45, repeats: 2, groups: {pair: [f26, f28]}, show: 3}")
                .example("{metric: log-loss}")
                .goldenDigest("d603d7a450c7eebb3ed93748c57636a16594351710ebbf1f46afee7dd1b7add6")
                .check();
    }

    @Test
    void impurityImportanceKeepsTheContract() throws IOException {
        TreeEnsemble forest = ReferenceForest.forest();
        StepContract.of(ImpurityImportance.class)
                .inputs(() -> new ImpurityImportance.Inputs(forest))
                .example("{}")
                .goldenDigest("a3e80f99e0af460226b175495a5d9987db4d9c6c3d4422619ab113df1eca3ea2")
                .check();
    }

    /** Eight events whose features are spread over what those of the forest are. */
    private static Map<String, EventTable> parts() {
        double[] masses = ToyTables.small().numbers("mass");
        double[] signal = ToyTables.small().numbers("is_signal");
        List<Column> columns = new ArrayList<>();
        for (int feature = 0; feature < ReferenceForest.FEATURES.size(); feature++) {
            double[] values = new double[masses.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = masses[(row * (2 * feature + 1)) % masses.length] / 120;
            }
            columns.add(Column.of(ReferenceForest.FEATURES.get(feature), values));
        }
        columns.add(ReferenceForest.label(signal));
        columns.add(ReferenceForest.weight(1, 0.5, 0.25, -0.5, 2, 1, 1.5, 3));
        EventTable events = EventTable.of(columns);
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", events.select(new int[] {1, 0}));
        parts.put("test", events);
        return parts;
    }
}
