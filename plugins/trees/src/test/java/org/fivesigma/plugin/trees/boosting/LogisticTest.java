package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LogisticTest {
    @Test
    void exponentialsAgreeWithTheJdk() {
        for (double x = -699.9; x < 700; x += 0.137) {
            double expected = StrictMath.exp(x);
            // the first power that is left out is r^6/720 with r at most ln(2)/64
            assertEquals(1, Logistic.exp(x) / expected, 1e-14, "at " + x);
        }
    }

    @Test
    void logisticsAgreeWithTheJdkAndEndAtZeroAndOne() {
        for (double x = -40; x < 40; x += 0.031) {
            double expected = 1 / (1 + StrictMath.exp(-x));
            assertEquals(1, Logistic.of(x) / expected, 1e-14, "at " + x);
        }
        assertEquals(0.5, Logistic.of(0));
        assertEquals(1, Logistic.of(Double.POSITIVE_INFINITY));
        assertEquals(0, Logistic.of(Double.NEGATIVE_INFINITY), 1e-300);
    }
}
