package org.fivesigma.plugin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class AssessmentContractTest {
    private static final ByColumn CLASSIFIER = new ByColumn("mass", 80, 150);

    @Test
    void assessKeepsTheContract() {
        StepContract.of(Assess.class)
                .inputs(() -> new Assess.Inputs(CLASSIFIER, parts()))
                .example("{}")
                .example("threshold: 0.7")
                .goldenDigest("5c270c5e0cb99df63bc4b90b04fff78d3082ebfe24e31ed5129101086aca7fa7")
                .check();
    }

    @Test
    void scoreKeepsTheContract() {
        StepContract.of(Score.class)
                .inputs(() -> new Score.Inputs(CLASSIFIER, ToyTables.small(), Optional.empty()))
                .example("name: likelihood")
                .goldenDigest("d5e743142d5f1f970769add0fccfa80f0d5c07b2000de18298d7c14ed62a1ff9")
                .check();
    }

    @Test
    void compareModelsKeepsTheContract() {
        Map<String, Classifier> classifiers = new LinkedHashMap<>();
        classifiers.put("bdt", CLASSIFIER);
        classifiers.put("forest", new ByColumn("mass", 150, 80));
        StepContract.of(CompareModels.class)
                .inputs(() -> new CompareModels.Inputs(classifiers, Map.of("bdt", labelled(), "forest", labelled())))
                .example("threshold: 0.6")
                .goldenDigest("b5200ecdf4cc11a8809369e08a0acd19c7808fbc72031b52fbe76e9a6dbd32b5")
                .check();
    }

    private static Map<String, EventTable> parts() {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", labelled());
        parts.put("validation", labelled().select(new int[] {1, 3, 0, 7}));
        parts.put("test", labelled().select(new int[0]));
        return parts;
    }

    private static EventTable labelled() {
        EventTable events = ToyTables.small();
        return events.with(events.column("is_signal")
                        .described(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL)))
                .with(events.column("weight").described(new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT)))
                .only(List.of("mass", "is_signal", "weight"));
    }
}
