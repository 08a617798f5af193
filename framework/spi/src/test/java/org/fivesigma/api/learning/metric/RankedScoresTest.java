package org.fivesigma.api.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankedScoresTest {
    private static final boolean[] SIGNAL = {true, false, true, true, false, false, true, false};
    private static final double[] SCORES = {.9, .8, .8, .4, .4, .2, 0, 1};
    private static final double[] WEIGHTS = {1, 2, .5, 1.5, 1, 3, .25, .75};
    private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};

    @Test
    void addsSignalAndBackgroundFromTheHighestScoreDown() {
        RankedScores ranked = RankedScores.of(SCORES, SIGNAL, WEIGHTS);

        assertEquals(6, ranked.points(), "events of equal score are one point");
        assertEquals(1.0, ranked.threshold(0));
        assertEquals(0.8, ranked.threshold(2));
        assertEquals(1.5, ranked.signalAbove(2), 1e-15);
        assertEquals(2.75, ranked.backgroundAbove(2), 1e-15);
        assertEquals(3.25, ranked.signal(), 1e-15);
        assertEquals(6.75, ranked.background(), 1e-15);
    }

    @Test
    void areasAreThoseOfScikitLearn() {
        // scikit-learn 1.2.1: roc_auc_score and average_precision_score of the same events
        RankedScores plain = RankedScores.of(SCORES, SIGNAL, ONES);
        assertEquals(0.4375, plain.auc(), 1e-15);
        assertEquals(0.5, plain.averagePurity(), 1e-15);
        RankedScores weighted = RankedScores.of(SCORES, SIGNAL, WEIGHTS);
        assertEquals(0.6267806267806268, weighted.auc(), 1e-15);
        assertEquals(0.46025102348631763, weighted.averagePurity(), 1e-15);
    }

    @Test
    void placementsCountEqualScoresHalf() {
        RankedScores ranked = RankedScores.of(SCORES, SIGNAL, WEIGHTS);
        // at 0.8: background 0.75 above and 2 beside it of 6.75, signal 1 above and 0.5 beside it of 3.25
        assertEquals(1 - 1.75 / 6.75, ranked.placement(2, true), 1e-15);
        assertEquals(1.25 / 3.25, ranked.placement(2, false), 1e-15);
    }

    @Test
    void placementsOfEitherClassHaveTheAreaAsTheirMean() {
        RankedScores ranked = RankedScores.of(SCORES, SIGNAL, WEIGHTS);
        double[] means = new double[2];
        for (int event = 0; event < SCORES.length; event++) {
            int point = 0;
            while (ranked.threshold(point) > SCORES[event]) {
                point++;
            }
            double share = WEIGHTS[event] / (SIGNAL[event] ? ranked.signal() : ranked.background());
            means[SIGNAL[event] ? 1 : 0] += share * ranked.placement(point, SIGNAL[event]);
        }
        assertEquals(ranked.auc(), means[1], 1e-15);
        assertEquals(ranked.auc(), means[0], 1e-15);
    }

    @Test
    void aucCountsPairsWhereTiesAreHalf() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            int events = 2 + random.nextInt(60);
            double[] scores = new double[events];
            double[] weights = new double[events];
            boolean[] signal = new boolean[events];
            for (int i = 0; i < events; i++) {
                scores[i] = random.nextInt(12) / 4.0 - 1;
                weights[i] = round % 2 == 0 ? random.nextDouble() : random.nextDouble() - 0.2;
                signal[i] = i % 2 == 0;
            }
            assertEquals(
                    pairs(scores, signal, weights),
                    RankedScores.of(scores, signal, weights).auc(),
                    1e-9);
        }
    }

    private static double pairs(double[] scores, boolean[] signal, double[] weights) {
        double won = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (signal[i] && !signal[j]) {
                    double part = scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    won += part * weights[i] * weights[j];
                    all += weights[i] * weights[j];
                }
            }
        }
        return won / all;
    }

    @Test
    void exchangingTheClassesMirrorsTheArea() {
        boolean[] exchanged = new boolean[SIGNAL.length];
        for (int i = 0; i < exchanged.length; i++) {
            exchanged[i] = !SIGNAL[i];
        }
        double auc = RankedScores.of(SCORES, SIGNAL, WEIGHTS).auc();
        assertEquals(1 - auc, RankedScores.of(SCORES, exchanged, WEIGHTS).auc(), 1e-15);
    }

    @Test
    void ordersNumbersOfAllSignsAndSizes() {
        double[] scores = {
            Double.NEGATIVE_INFINITY, -0.0, 0.0, 5e-324, -5e-324, 1e300, -1e300, Double.POSITIVE_INFINITY, 1.5, -1.5
        };
        RankedScores ranked = RankedScores.of(scores, new boolean[10], new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

        assertEquals(9, ranked.points(), "0.0 and -0.0 are equal");
        for (int i = 1; i < ranked.points(); i++) {
            assertTrue(ranked.threshold(i) < ranked.threshold(i - 1));
        }
        assertEquals(6, ranked.backgroundAbove(4), "six scores are at or above zero");
    }

    @Test
    void findsTheBestThreshold() {
        RankedScores ranked = RankedScores.of(SCORES, SIGNAL, ONES);

        // selected signal and background from the top: 0 1, 1 1, 2 2, 3 3, 3 4, 4 4
        RankedScores.Best best = ranked.best((signal, background) -> signal - 0.9 * background);
        assertEquals(0.0, best.threshold());
        assertEquals(0.4, best.value(), 1e-15);
        RankedScores.Best purest = ranked.best((signal, background) -> signal / (signal + background));
        assertEquals(0.9, purest.threshold(), "of equal ones the highest");
        assertTrue(Double.isNaN(ranked.best((signal, background) -> Double.NaN).value()));
    }

    @Test
    void isUndefinedWithoutSignalOrBackground() {
        RankedScores background = RankedScores.of(SCORES, new boolean[8], ONES);
        assertTrue(Double.isNaN(background.auc()));
        assertTrue(Double.isNaN(background.averagePurity()));
        assertTrue(Double.isNaN(background.kolmogorovSmirnov()));
        RankedScores nothing = RankedScores.of(new double[0], new boolean[0], new double[0]);
        assertTrue(Double.isNaN(nothing.auc()));
        assertEquals(0, nothing.points());
    }

    @Test
    void refusesScoresThatAreNoNumbers() {
        double[] scores = {1, Double.NaN};
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> RankedScores.of(scores, new boolean[2], new double[2]));
        assertEquals("the score of event 1 is not a number", refusal.getMessage());
    }
}
