package org.fivesigma.api.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresOfMeritTest {
    private static final boolean[] SIGNAL = {true, false, true, true, false, false, true, false};
    private static final double[] SCORES = {.9, .8, .8, .4, .4, .2, 0, 1};
    private static final double[] WEIGHTS = {1, 2, .5, 1.5, 1, 3, .25, .75};
    private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};

    @ParameterizedTest
    @CsvSource({ // mpmath 1.2.1 at 60 digits, the formulas as they are published
        "10, 100, 0, 0.98399164475694061132",
        "5, 1, 0, 3.39132918348199575212",
        "1e-4, 1, 0, 0.00009999833340277393",
        "10, 100, 0.1, 0.69019606329653019994",
        "50, 100, 0.3, 1.38329229809992048353",
        "0.5, 1000, 0.01, 0.01507419700562502306",
        "10, 100, 1e-6, 0.98399164470612717173",
        "3, 0.01, 0.5, 5.15033808874731822714"
    })
    void asimovSignificanceIsThatOfThePublishedFormula(
            double signal, double background, double uncertainty, double significance) {
        assertEquals(significance, Significance.asimov(signal, background, uncertainty), 1e-11 * significance);
    }

    @Test
    void asimovSignificanceGrowsWithSignalAndFallsWithUncertainty() {
        double before = 0;
        for (double signal = 1e-6; signal < 1e4; signal *= 1.3) {
            double significance = Significance.asimov(signal, 50, 0.05);
            assertTrue(significance > before);
            assertTrue(significance < Significance.asimov(signal, 50, 0));
            before = significance;
        }
    }

    @Test
    void significanceSaysWhatItGivesAtTheEdges() {
        assertEquals(0, Significance.asimov(0, 10, 0.1));
        assertTrue(Double.isNaN(Significance.asimov(5, 0, 0.1)));
        assertTrue(Double.isNaN(Significance.overBackground(5, -1)));
        assertEquals(2.5, Significance.overBackground(5, 4));
        assertEquals(5.0 / 3, Significance.overAll(5, 4), 1e-15);
        assertTrue(Double.isNaN(Significance.overAll(0, 0)));
    }

    @Test
    void logLossIsThatOfScikitLearn() {
        // scikit-learn 1.2.1 log_loss; the last event is told wrong with certainty, so that clipping decides
        assertEquals(9.45943858307435, LogLoss.of(SCORES, SIGNAL, ONES), 1e-13);
        assertEquals(4.203415388082014, LogLoss.of(SCORES, SIGNAL, WEIGHTS), 1e-13);
        assertTrue(Double.isNaN(LogLoss.of(new double[0], new boolean[0], new double[0])));
    }

    @Test
    void ratiosOfAConfusionAreThoseOfScikitLearn() {
        // scikit-learn 1.2.1 balanced_accuracy_score and f1_score of score > 0.5
        Confusion plain = Confusion.above(0.5, SCORES, SIGNAL, ONES);
        assertEquals(0.5, plain.balancedAccuracy(), 1e-15);
        assertEquals(0.5, plain.f1(), 1e-15);
        Confusion weighted = Confusion.above(0.5, SCORES, SIGNAL, WEIGHTS);
        assertEquals(0.5270655270655271, weighted.balancedAccuracy(), 1e-15);
        assertEquals(0.4000000000000001, weighted.f1(), 1e-15);
        assertEquals(10, weighted.total(), 1e-15);
    }

    @Test
    void anEventOnTheThresholdIsNotSelected() {
        Confusion confusion = Confusion.above(0.8, SCORES, SIGNAL, ONES);
        assertEquals(1, confusion.signalSelected());
        assertEquals(1, confusion.backgroundSelected());
    }
}
