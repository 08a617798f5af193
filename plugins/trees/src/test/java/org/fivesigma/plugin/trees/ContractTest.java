package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.testkit.ForbiddenCalls;
import org.fivesigma.testkit.Layering;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class ContractTest {
    /** A training set as the training plugin makes it. */
    static Learner.Samples samples() {
        LabelledEvents events = ToyEvents.of(new Random(4), 300, 4, 0.05, ToyEvents.Weights.ANY);
        EventTable table = events.table();
        for (String feature : events.features()) {
            ColumnSpec spec = new ColumnSpec(feature, ColumnType.DOUBLE, "", Role.FEATURE);
            table = table.with(
                    new Column.Doubles(spec, events.feature(events.features().indexOf(feature))));
        }
        return new Learner.Samples(
                table.with(new Column.Flags(
                                new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), events.signal()))
                        .with(new Column.Doubles(
                                new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT),
                                events.weights())),
                Optional.empty());
    }

    @Test
    void decisionTreesKeepTheContract() {
        StepContract.of(DecisionTree.class)
                .inputs(samples())
                .example("{criterion: entropy, max-features: sqrt, class-weights: balanced, bins: 16}")
                .example("{exact: true}")
                .goldenDigest("cae048372be3830c7984b5669b38494d52aab2c01bc094e8cf7f92a0f866ec7d")
                .check();
    }

    @Test
    void randomForestsKeepTheContract() {
        StepContract.of(RandomForest.class)
                .inputs(samples())
                .example("{trees: 20, bootstrap: false, criterion: entropy, class-weights: '3:1', min-split: 10}")
                .goldenDigest("8b518b6a75d87628913e4a437de65711e06b4d6d818915ef6327c8a44fda07fa")
                .check();
    }

    @Test
    void adaptiveBoostingKeepsTheContract() {
        StepContract.of(AdaBoost.class)
                .inputs(samples())
                .example("{trees: 10, depth: 2, learning-rate: 0.5, criterion: entropy, min-leaf: 5}")
                .goldenDigest("7a30a107d4dfffd07b7f3df451a49df12df618e275e09332a8cb0cc15ab9b5e2")
                .check();
    }

    @Test
    void theServiceLoaderFindsThePlugin() {
        assertTrue(
                ServiceLoader.load(Plugin.class).stream().anyMatch(provider -> provider.type() == TreesPlugin.class));
    }

    @Test
    void callsNothingThatDiffersFromRunToRun() {
        ForbiddenCalls.check(TreesPlugin.class);
    }

    @Test
    void hasNoCyclesOfPackages() {
        Layering.ofPlugin(TreesPlugin.class).check();
    }
}
