package org.fivesigma.plugin.trees.boosting;

import java.util.Optional;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class BoostedTreesContractTest {
    @Test
    void keepsTheContract() {
        StepContract.of(BoostedTrees.class)
                .inputs(new Learner.Samples(
                        Events.table(Events.random(300, 4, 1)), Optional.of(Events.table(Events.random(50, 4, 2)))))
                .example("{trees: 5, leaves: 6, subsample: 0.5, column-sample: 0.5, min-leaf: 3}")
                .example("{early-stopping: {patience: 2}, class-weights: '2:1', exact: true, negative-weights: keep}")
                .check();
    }
}
