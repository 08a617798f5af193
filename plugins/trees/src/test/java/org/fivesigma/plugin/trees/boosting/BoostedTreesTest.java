package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoostedTreesTest {
    private static double measure(Learner.Trained trained, String name) {
        return trained.measures().values().get(name).value();
    }

    private static double[] scores(Learner.Trained trained, LabelledEvents events) throws Exception {
        return trained.classifier().scores(events.table());
    }

    /** Trees grown under all that makes threads share work: wide features, missing values, draws. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void trainsTheSameBytesWithAnyNumberOfThreads(int threads) throws Exception {
        LabelledEvents events = Events.random(30_000, 9, 4);
        Parameters parameters = new Parameters();
        parameters.trees = 20;
        parameters.depth = Optional.of(7);
        parameters.subsample = 0.8;
        parameters.columnSample = 0.8;
        parameters.bins = 300;
        TreeEnsemble alone = (TreeEnsemble) Events.train(parameters, events, 1).classifier();
        TreeEnsemble shared =
                (TreeEnsemble) Events.train(parameters, events, threads).classifier();
        assertEquals(alone.nodes().size(), shared.nodes().size());
        for (int node = 0; node < alone.nodes().size(); node++) {
            assertEquals(alone.nodes().feature(node), shared.nodes().feature(node));
            assertEquals(alone.nodes().threshold(node), shared.nodes().threshold(node));
            assertEquals(alone.nodes().value(node), shared.nodes().value(node));
            assertEquals(alone.nodes().weight(node), shared.nodes().weight(node));
            assertEquals(alone.nodes().gain(node), shared.nodes().gain(node));
        }
    }

    @Test
    void beginsAtTheLogarithmOfTheOddsOfWeights() throws Exception {
        LabelledEvents events =
                Events.weighted(Events.of(new double[] {1, 2, 3}, true, false, false), new double[] {3, 1, 0.5});
        Parameters parameters = new Parameters();
        parameters.minLeaf = 2;
        TreeEnsemble constant = Events.trees(parameters, events);
        assertEquals(0, constant.trees());
        assertEquals(Math.log(2), constant.base(), 1e-15);
    }

    @Test
    void takesANewtonStepInEachLeaf() throws Exception {
        LabelledEvents events = Events.of(new double[] {1, 1, 2, 2}, true, false, true, true);
        Parameters parameters = new Parameters();
        parameters.trees = 1;
        parameters.learningRate = 0.5;
        TreeEnsemble trees = Events.trees(parameters, events);
        // p = 3/4, h = 3/16 for each event; left g = -1/4 + 3/4, right g = -1/2
        assertEquals(0.5 * -0.5 / (2 * 0.1875), trees.nodes().value(1), 1e-8);
        assertEquals(0.5 * 0.5 / (2 * 0.1875), trees.nodes().value(2), 1e-8);
        assertEquals(1.5, trees.nodes().threshold(0));
        // squares of sums of gradients over sums of hessians, the root's sum being 0
        assertEquals(2 * 0.25 / 0.375, trees.nodes().gain(0), 1e-8);
        assertEquals(4, trees.nodes().weight(0));
    }

    @Test
    void sendsMissingValuesWhereTheyGainMore() throws Exception {
        double missing = Double.NaN;
        LabelledEvents events =
                Events.of(new double[] {1, 1, 2, 2, missing, missing}, false, false, true, true, false, false);
        Parameters parameters = new Parameters();
        parameters.trees = 1;
        TreeEnsemble trees = Events.trees(parameters, events);
        assertEquals(3, trees.nodes().size());
        assertTrue(trees.nodes().missingLeft(0));
    }

    @Test
    void separatesMissingValuesFromAllOthers() throws Exception {
        double missing = Double.NaN;
        LabelledEvents events = Events.of(new double[] {1, 2, 3, missing, missing}, false, false, false, true, true);
        TreeEnsemble trees = Events.trees(new Parameters(), events);
        assertEquals(Double.POSITIVE_INFINITY, trees.nodes().threshold(0));
        double[] scores = trees.scores(events.table());
        assertTrue(scores[2] < 0.1 && scores[3] > 0.9);
    }

    @Test
    void growsNoMoreLeavesThanAllowedAndTheBestFirst() throws Exception {
        LabelledEvents events = Events.random(500, 4, 1);
        Parameters parameters = new Parameters();
        parameters.trees = 1;
        parameters.leaves = Optional.of(7);
        parameters.depth = Optional.empty();
        TreeEnsemble trees = Events.trees(parameters, events);
        assertEquals(13, trees.nodes().size());
        parameters.leaves = Optional.of(2);
        assertEquals(
                trees.nodes().threshold(0),
                Events.trees(parameters, events).nodes().threshold(0));
    }

    @Test
    void splitsOnlyWhatGainsEnough() throws Exception {
        LabelledEvents events = Events.random(500, 4, 1);
        Parameters parameters = new Parameters();
        parameters.trees = 5;
        parameters.minGain = 4;
        TreeEnsemble trees = Events.trees(parameters, events);
        for (int node = 0; node < trees.nodes().size(); node++) {
            assertTrue(trees.nodes().isLeaf(node) || trees.nodes().gain(node) > 4);
        }
        parameters.minGain = 1e6;
        assertEquals(0, Events.trees(parameters, events).trees());
    }

    @Test
    void stopsWhenEventsThatDoNotTrainGainNoMore() throws Exception {
        LabelledEvents events = Events.random(400, 4, 1);
        LabelledEvents validation = Events.random(300, 4, 2);
        Parameters parameters = new Parameters();
        parameters.trees = 400;
        parameters.learningRate = 0.5;
        parameters.earlyStopping = Optional.of(new EarlyStopping(5, 1e-7, 0.2));
        Learner.Trained trained =
                new BoostedTrees().train(parameters.params(), events, validation, new Surroundings(1));
        int best = (int) measure(trained, "trees");
        assertTrue(best > 2 && best < 60, "trees " + best);
        assertEquals(best + 5, measure(trained, "rounds"));
        double[] longer = new double[2];
        for (int more = 0; more < 2; more++) {
            Parameters fixed = new Parameters();
            fixed.learningRate = 0.5;
            fixed.trees = best + 3 * more;
            TreeEnsemble ensemble = Events.trees(fixed, events);
            double[] sums = ensemble.margins(validation.table());
            longer[more] = Losses.of(validation, 0, sums);
        }
        assertEquals(longer[0], measure(trained, "stopping-loss"), 1e-12);
        assertTrue(longer[0] < longer[1]);
    }

    @Test
    void setsEventsOfBothClassesApartToDecideWhenToStop() throws Exception {
        LabelledEvents events = Events.random(400, 4, 1);
        Parameters parameters = new Parameters();
        parameters.earlyStopping = Optional.of(new EarlyStopping(5, 1e-7, 0.25));
        Material material = Material.of(parameters.params(), events, events.select(new int[0]));
        assertEquals(100, material.deciding().rows(), 1);
        assertEquals(400, material.deciding().rows() + material.training().rows());
        assertEquals(
                ClassSums.of(events).signal() / 400,
                ClassSums.of(material.training()).signal() / 300,
                0.03);
        parameters.seed = 1;
        Material other = Material.of(parameters.params(), events, events.select(new int[0]));
        assertFalse(
                Arrays.equals(material.deciding().feature(0), other.deciding().feature(0)));
    }

    @Test
    void refusesNegativeWeightsUnlessAllowed() throws Exception {
        LabelledEvents plain = Events.random(200, 4, 1);
        double[] weights = plain.weights().clone();
        weights[3] = -1;
        LabelledEvents events = Events.weighted(plain, weights);
        Parameters parameters = new Parameters();
        StepFailure failure = assertThrows(StepFailure.class, () -> Events.train(parameters, events, 1));
        assertTrue(failure.remedy().contains("negative-weights"), failure.remedy());
        parameters.negativeWeights = NegativeWeights.KEEP;
        for (double score : scores(Events.train(parameters, events, 1), events)) {
            assertTrue(score >= 0 && score <= 1);
        }
    }

    @Test
    void weightsCountAsSoManyEvents() throws Exception {
        LabelledEvents events = Events.random(150, 3, 6);
        double[] weights = new double[150];
        int[] repeated = new int[450];
        int next = 0;
        for (int row = 0; row < 150; row++) {
            weights[row] = 2 + row % 3 - 1;
            for (int i = 0; i < weights[row]; i++) {
                repeated[next++] = row;
            }
        }
        LabelledEvents once = Events.weighted(events, weights);
        double[] ones = new double[next];
        Arrays.fill(ones, 1);
        LabelledEvents often = Events.weighted(events.select(Arrays.copyOf(repeated, next)), ones);
        Parameters parameters = new Parameters();
        parameters.trees = 10;
        assertArrayEquals(
                scores(Events.train(parameters, often, 1), events),
                scores(Events.train(parameters, once, 1), events),
                1e-7);
    }

    @Test
    void balancedClassesBeginAtEvenOdds() throws Exception {
        LabelledEvents events = Events.of(new double[] {1, 2, 3, 4}, true, false, false, false);
        Parameters parameters = new Parameters();
        parameters.classWeights = ClassWeights.parse("balanced");
        assertEquals(0, Events.trees(parameters, events).base(), 1e-15);
    }

    @Test
    void eventsOfOneClassGiveAConstant() throws Exception {
        LabelledEvents events = Events.of(new double[] {1, 2, 3, 4}, true, true, true, true);
        Learner.Trained trained = Events.train(new Parameters(), events, 1);
        assertEquals(0, measure(trained, "trees"));
        assertEquals(1, scores(trained, events)[0], 1e-14);
    }

    @Test
    void weightsThatSumUpToNothingAreRefused() {
        LabelledEvents events = Events.weighted(Events.of(new double[] {1, 2}, true, false), new double[2]);
        StepFailure failure = assertThrows(StepFailure.class, () -> Events.train(new Parameters(), events, 1));
        assertTrue(failure.getMessage().contains("0.00000"), failure.getMessage());
    }

    @Test
    void endsWhenInterrupted() throws Exception {
        LabelledEvents events = Events.random(500, 4, 1);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Events.train(new Parameters(), events, 1));
    }

    @Test
    void exactBinsAgreeWithBinsWhereThereAreEnough() throws Exception {
        LabelledEvents events = Events.random(240, 4, 1);
        Parameters parameters = new Parameters();
        double[] binned = scores(Events.train(parameters, events, 1), events);
        parameters.exact = true;
        assertArrayEquals(binned, scores(Events.train(parameters, events, 1), events));
    }

    @Test
    void forecastsGrowWithTheWork() {
        BoostedTrees learner = new BoostedTrees();
        Parameters few = new Parameters();
        Parameters many = new Parameters();
        many.trees = 1000;
        double seconds = learner.cost(few.params(), 1000, 8).seconds();
        assertTrue(learner.cost(many.params(), 1000, 8).seconds() > 5 * seconds);
        assertTrue(learner.cost(few.params(), 100_000, 8).seconds() > 5 * seconds);
        many.minLeaf = 600;
        assertTrue(learner.cost(many.params(), 1000, 8).seconds() < 1e-5);
        assertEquals(1200, learner.leastRows(many.params()));
    }
}
