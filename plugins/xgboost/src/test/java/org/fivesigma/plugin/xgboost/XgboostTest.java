package org.fivesigma.plugin.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeEnsembleCodec;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XgboostTest {
    private static final int[] ROWS = {0, 1, 2, 3, 13, 399};

    private static Learner.Trained trained(Parameters parameters, LabelledEvents training, int threads)
            throws Exception {
        LabelledEvents none = training.select(new int[0]);
        return new Xgboost().train(parameters.params(), training, none, new Surroundings(threads));
    }

    private static TreeEnsemble trees(Parameters parameters, LabelledEvents training) throws Exception {
        return (TreeEnsemble) trained(parameters, training, 1).classifier();
    }

    private static byte[] bytes(TreeEnsemble ensemble) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeEnsembleCodec().write(ensemble, (name, content) -> bytes.writeBytes(content));
        return bytes.toByteArray();
    }

    private static void assertMargins(double[] expected, TreeEnsemble ensemble, LabelledEvents events) {
        double[] margins = ensemble.margins(events.table());
        for (int i = 0; i < ROWS.length; i++) {
            // the library adds up in single precision
            assertEquals(expected[i], margins[ROWS[i]], 2e-6, "row " + ROWS[i]);
        }
    }

    @Test
    void agreesWithPythonsXgboostOnWholeNumbers() throws Exception {
        // python3-xgboost 1.7.4: hist, max_depth 3, eta 0.3, lambda 1, base_score 0.5, 20 rounds,
        // predict(output_margin=True)
        double[] expected = {
            -0.8312479853630066,
            4.090219020843506,
            0.27955469489097595,
            3.0339035987854004,
            -0.6908585429191589,
            5.234466075897217
        };
        assertMargins(expected, trees(new Parameters(), Events.whole()), Events.whole());
    }

    @Test
    void growsByLeavesWithEveryPenaltyAsPythonsXgboost() throws Exception {
        Parameters parameters = new Parameters();
        parameters.depth = 0;
        parameters.leaves = 5;
        parameters.learningRate = 0.1;
        parameters.minGain = 0.5;
        parameters.l1 = 0.2;
        parameters.l2 = 2;
        parameters.minChildWeight = 3;
        parameters.scalePositiveWeight = 2;
        // python3-xgboost 1.7.4: the same with grow_policy lossguide, max_leaves 5, gamma, alpha, scale_pos_weight
        double[] expected = {
            0.32065045833587646,
            2.2889623641967773,
            0.40804317593574524,
            2.4017040729522705,
            0.32065045833587646,
            2.4017040729522705
        };
        assertMargins(expected, trees(parameters, Events.whole()), Events.whole());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5})
    void trainsTheSameModelWithAnyNumberOfThreads(double share) throws Exception {
        Parameters parameters = new Parameters();
        parameters.subsample = share;
        parameters.columnSample = share;
        LabelledEvents events = Events.random(3000, 6);
        byte[] alone = bytes((TreeEnsemble) trained(parameters, events, 1).classifier());
        for (int threads = 2; threads <= 4; threads++) {
            assertArrayEquals(alone, bytes((TreeEnsemble)
                    trained(parameters, events, threads).classifier()));
        }
    }

    @Test
    void theSeedDecidesWhatIsDrawnAndNothingElse() throws Exception {
        LabelledEvents events = Events.random(1000, 6);
        Parameters one = new Parameters();
        Parameters other = new Parameters();
        other.seed = 1L << 40;
        assertArrayEquals(bytes(trees(one, events)), bytes(trees(other, events)));
        one.subsample = 0.5;
        other.subsample = 0.5;
        other.seed = 2;
        assertNotEquals(Arrays.hashCode(bytes(trees(one, events))), Arrays.hashCode(bytes(trees(other, events))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.3, 0.34, 0.7, 0.99})
    void thePlainestParametersTrainTheSameModel(double share) throws Exception {
        for (int features : new int[] {1, 3, 10}) {
            LabelledEvents events = Events.random(500, features);
            Parameters parameters = new Parameters();
            parameters.columnSample = share;
            parameters.subsample = 0.7;
            Xgboost.Params plainest = new Xgboost().plainest(parameters.params(), features);
            Learner.Trained again =
                    new Xgboost().train(plainest, events, events.select(new int[0]), new Surroundings(1));
            assertArrayEquals(bytes(trees(parameters, events)), bytes((TreeEnsemble) again.classifier()));
        }
    }

    @Test
    void sharesOfFeaturesThatDrawAsManyArePlainlyTheSame() {
        Parameters third = new Parameters();
        third.columnSample = 0.3;
        Parameters more = new Parameters();
        more.columnSample = 0.35;
        Xgboost learner = new Xgboost();
        assertEquals(learner.plainest(third.params(), 10), learner.plainest(more.params(), 10));
        assertNotEquals(learner.plainest(third.params(), 20), learner.plainest(more.params(), 20));
    }

    @Test
    void keepsTheTreesUpToTheLowestValidationLoss() throws Exception {
        LabelledEvents events = Events.random(1000, 8);
        LabelledEvents validation =
                events.select(java.util.stream.IntStream.range(0, 300).toArray());
        LabelledEvents training =
                events.select(java.util.stream.IntStream.range(300, 1000).toArray());
        Parameters all = new Parameters();
        all.trees = 200;
        Parameters stopping = new Parameters();
        stopping.trees = 200;
        stopping.earlyStopping = Optional.of(new Xgboost.EarlyStopping(5));
        Learner.Trained stopped = new Xgboost().train(stopping.params(), training, validation, new Surroundings(1));
        double trees = stopped.measures().values().get("trees").value();
        assertEquals(trees + 5, stopped.measures().values().get("grown").value());
        TreeEnsemble longest = trees(all, training);
        assertArrayEquals(
                longest.first((int) trees).scores(validation.table()),
                stopped.classifier().scores(validation.table()));
        double least = stopped.measures().values().get("validation-log-loss").value();
        // the library's margins are of single precision
        assertEquals(logLoss(longest.first((int) trees), validation), least, 1e-6);
        assertTrue(logLoss(longest.first((int) trees + 1), validation) > least - 1e-7);
    }

    private static double logLoss(TreeEnsemble ensemble, LabelledEvents events) {
        double[] scores = ensemble.scores(events.table());
        double loss = 0;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            loss -= events.weights()[i] * Math.log(events.signal()[i] ? scores[i] : 1 - scores[i]);
            sum += events.weights()[i];
        }
        return loss / sum;
    }

    @Test
    void earlyStoppingWithoutValidationEventsIsRefused() {
        Parameters parameters = new Parameters();
        parameters.earlyStopping = Optional.of(new Xgboost.EarlyStopping(5));
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(parameters, Events.whole(), 1));
        assertTrue(failure.getMessage().startsWith("early-stopping needs validation events"), failure.getMessage());
    }

    @Test
    void negativeWeightsAreRefusedLeftOutOrTakenAbsolute() throws Exception {
        LabelledEvents events = Events.withWeight(Events.whole(), 7, -2);
        Parameters parameters = new Parameters();
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(parameters, events, 1));
        assertEquals("1 of 400 events have a negative weight, with which XGBoost cannot train", failure.getMessage());
        parameters.negativeWeights = NegativeWeights.ABSOLUTE;
        assertArrayEquals(
                bytes(trees(new Parameters(), Events.withWeight(events, 7, 2))), bytes(trees(parameters, events)));
        parameters.negativeWeights = NegativeWeights.IGNORE;
        int[] others =
                java.util.stream.IntStream.range(0, 400).filter(row -> row != 7).toArray();
        assertArrayEquals(bytes(trees(new Parameters(), events.select(others))), bytes(trees(parameters, events)));
    }

    @Test
    void startsFromTheShareOfSignal() throws Exception {
        Parameters parameters = new Parameters();
        parameters.baseScore = BaseScore.PRIOR;
        parameters.scalePositiveWeight = 3;
        LabelledEvents events = Events.whole();
        double signal = 0;
        double background = 0;
        for (int row = 0; row < events.rows(); row++) {
            signal += events.signal()[row] ? 3 * events.weights()[row] : 0;
            background += events.signal()[row] ? 0 : events.weights()[row];
        }
        // the library keeps the share in single precision
        assertEquals(Math.log(signal / background), trees(parameters, events).base(), 1e-6);
    }

    @Test
    void oneClassAloneIsRefused() {
        LabelledEvents events = Events.whole();
        int[] signal = java.util.stream.IntStream.range(0, 400)
                .filter(row -> events.signal()[row])
                .toArray();
        StepFailure failure =
                assertThrows(StepFailure.class, () -> trained(new Parameters(), events.select(signal), 1));
        assertTrue(failure.getMessage().startsWith("the events that train are all of one class"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, -1e39})
    void valuesBeyondSinglePrecisionAreRefused(double value) {
        LabelledEvents events = Events.whole();
        events.feature(2)[5] = value;
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(new Parameters(), events, 1));
        assertTrue(
                failure.getMessage().startsWith("the feature 'c' is " + value + " in event 6,"), failure.getMessage());
    }

    @Test
    void anInterruptionEndsTheTraining() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> trained(new Parameters(), Events.whole(), 1));
    }
}
