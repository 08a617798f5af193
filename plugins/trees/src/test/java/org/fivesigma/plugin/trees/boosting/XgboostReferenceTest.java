package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.LabelledEvents;
import org.junit.jupiter.api.Test;

/**
 * Compares with XGBoost 1.7.4, {@code tree_method=hist, max_depth=6, learning_rate=0.1, n_estimators=100, reg_lambda=1,
 * min_child_weight=0, subsample=0.8}, on 7000 events of UCI HIGGS, scored on the other 500.
 */
final class XgboostReferenceTest {
    /** Mean and standard deviation of XGBoost's area under the curve over the seeds 0 to 19. */
    private static final double AREA = 0.83010;

    private static final double AREA_SPREAD = 0.00609;
    /** Mean and standard deviation of XGBoost's log-loss over the same seeds. */
    private static final double LOSS = 0.50617;

    private static final double LOSS_SPREAD = 0.00673;
    private static final int SEEDS = 8;

    private static double area(double[] scores, boolean[] signal) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(event -> scores[event]));
        double ranks = 0;
        double signals = 0;
        for (int i = 0; i < order.length; i++) {
            ranks += signal[order[i]] ? i + 1 : 0;
            signals += signal[order[i]] ? 1 : 0;
        }
        return (ranks - signals * (signals + 1) / 2) / (signals * (order.length - signals));
    }

    private static double loss(double[] scores, boolean[] signal) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            loss -= Math.log(signal[i] ? scores[i] : 1 - scores[i]) / scores.length;
        }
        return loss;
    }

    @Test
    void separatesAsWellWithinTheSpreadOfSeeds() throws Exception {
        LabelledEvents train = HiggsEvents.train();
        LabelledEvents test = HiggsEvents.test();
        Parameters parameters = new Parameters();
        parameters.depth = Optional.of(6);
        parameters.l2 = 1;
        parameters.subsample = 0.8;
        double area = 0;
        double loss = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            parameters.seed = seed;
            double[] scores = Events.train(parameters, train, 2).classifier().scores(test.table());
            area += area(scores, test.signal()) / SEEDS;
            loss += loss(scores, test.signal()) / SEEDS;
        }
        // two standard errors of the difference of both means
        double errors = 2 * Math.sqrt(1.0 / SEEDS + 1.0 / 20);
        assertTrue(area > AREA - errors * AREA_SPREAD, "area " + area);
        assertTrue(loss < LOSS + errors * LOSS_SPREAD, "log-loss " + loss);
    }
}
