package org.fivesigma.plugin.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.plugin.trees.grow.MaxFeatures;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class RandomForestTest {
    private static RandomForest.Params params(int trees, int depth, int minLeaf, boolean bootstrap, long seed) {
        return new RandomForest.Params(
                trees,
                Criterion.GINI,
                Optional.of(depth),
                minLeaf,
                2,
                MaxFeatures.of(5),
                bootstrap,
                ClassWeights.parse("none"),
                255,
                false,
                NegativeWeights.REFUSE,
                seed);
    }

    private static TreeEnsemble trained(RandomForest.Params params, LabelledEvents events, int threads)
            throws Exception {
        LabelledEvents none = events.select(new int[0]);
        return (TreeEnsemble) new RandomForest()
                .train(params, events, none, new Surroundings(threads))
                .classifier();
    }

    private static LabelledEvents toy() {
        return ToyEvents.of(new Random(8), 400, 7, 0.05, ToyEvents.Weights.ANY);
    }

    @Test
    void aLargerForestContainsTheSmaller() throws Exception {
        for (boolean bootstrap : new boolean[] {true, false}) {
            LabelledEvents events = toy();
            double[] small = trained(params(4, 5, 3, bootstrap, 1), events, 1).scores(events.table());
            double[] large =
                    trained(params(9, 5, 3, bootstrap, 1), events, 2).first(4).scores(events.table());
            assertArrayEquals(small, large);
        }
    }

    @Test
    void theSeedDecidesTheTrees() throws Exception {
        LabelledEvents events = toy();
        double[] one = trained(params(4, 5, 3, false, 1), events, 1).scores(events.table());
        double[] other = trained(params(4, 5, 3, false, 2), events, 1).scores(events.table());
        assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(other));
    }

    @Test
    void allFeaturesWithoutBootstrapAreOneTree() throws Exception {
        LabelledEvents events = ToyEvents.of(new Random(8), 100, 5, 0, ToyEvents.Weights.ONE);
        RandomForest.Params params = params(300, 3, 5, false, 1);
        assertEquals(1, trained(params, events, 2).trees());
        assertEquals(
                params(1, 3, 5, false, 1).trees(),
                new RandomForest().plainest(params, 5).trees());
    }

    @Test
    void leavesHoldAsManyEventsAsAsked() throws Exception {
        LabelledEvents events = ToyEvents.of(new Random(8), 400, 7, 0, ToyEvents.Weights.ONE);
        TreeEnsemble trees = trained(params(10, 20, 15, false, 1), events, 1);
        int leaves = 0;
        for (int node = 0; node < trees.nodes().size(); node++) {
            assertTrue(trees.nodes().weight(node) >= 15);
            leaves += trees.nodes().isLeaf(node) ? 1 : 0;
        }
        assertTrue(leaves > 100);
    }

    /**
     * scikit-learn 1.2.1, {@code RandomForestClassifier(60, min_samples_leaf=20, max_features=5)} trained on the even rows of
     * {@code higgs_uci_lightgbm/binary.train} with the weights 1 + (row mod 7) / 2, log loss on the odd rows without weights:
     * 0.59542 (standard deviation over 12 seeds 0.0019) with bootstrap, 0.58601 (0.0021) without.
     */
    @Test
    void isAsGoodAsScikitLearns() throws Exception {
        LabelledEvents events = SharedEvents.higgs();
        double[] weights = new double[events.rows()];
        Arrays.setAll(weights, row -> 1 + row % 7 / 2.0);
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        LabelledEvents weighted = new LabelledEvents(events.features(), values, events.signal(), weights);
        LabelledEvents training = weighted.select(ToyEvents.rows(events.rows(), 2, 0, true));
        LabelledEvents others = weighted.select(ToyEvents.rows(events.rows(), 2, 1, true));
        for (boolean bootstrap : new boolean[] {true, false}) {
            double loss = 0;
            for (int seed = 0; seed < 6; seed++) {
                TreeEnsemble forest = trained(params(60, 1000, 20, bootstrap, seed), training, 2);
                loss += logLoss(forest.scores(others.table()), others.signal()) / 6;
            }
            // four standard deviations of the difference of both means, 0.0021 (1/12 + 1/6)^0.5 each
            assertEquals(bootstrap ? 0.59542 : 0.58601, loss, 0.0042);
        }
    }

    private static double logLoss(double[] scores, boolean[] signal) {
        double loss = 0;
        for (int row = 0; row < scores.length; row++) {
            loss -= Math.log(signal[row] ? scores[row] : 1 - scores[row]) / scores.length;
        }
        return loss;
    }

    @Test
    void refusesNegativeWeightsUnlessToldWhatToDo() {
        LabelledEvents events = ToyEvents.of(new Random(8), 100, 5, 0, ToyEvents.Weights.SOME_NEGATIVE);
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(params(1, 1, 1, true, 1), events, 1));
        assertTrue(failure.getMessage().contains("of 100 training events have negative weights"));
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> trained(params(3, 3, 1, true, 1), toy(), 1));
    }

    @Test
    void isConstantOnFewerEventsThanTwoLeavesNeed() throws Exception {
        RandomForest.Params params = params(3, 9, 20, false, 1);
        int least = new RandomForest().leastRows(params);
        assertEquals(40, least);
        LabelledEvents few = ToyEvents.of(new Random(8), least - 1, 7, 0, ToyEvents.Weights.ONE);
        assertEquals(3, trained(params, few, 1).nodes().size());
        LabelledEvents enough = ToyEvents.of(new Random(8), least, 7, 0, ToyEvents.Weights.ONE);
        assertTrue(trained(params, enough, 1).nodes().size() > 3);
    }
}
