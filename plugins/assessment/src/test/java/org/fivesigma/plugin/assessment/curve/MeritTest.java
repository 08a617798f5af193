package org.fivesigma.plugin.assessment.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MeritTest {
    private static final Selected SELECTED = new Selected(30, 45, 120, 200, 12, 20);

    @Test
    void errorsAreThoseOfTheSlopesOfTheMerits() {
        for (Merit merit : Merit.values()) {
            double step = 1e-4;
            double bySignal = slope(merit, step, 0, 0);
            double byBackground = slope(merit, 0, step, 0);
            double byLost = slope(merit, 0, 0, step);
            double expected =
                    Math.sqrt(bySignal * bySignal * 45 + byBackground * byBackground * 200 + byLost * byLost * 20);
            assertEquals(expected, merit.error(SELECTED), 1e-7 * expected, merit.name());
        }
    }

    private static double slope(Merit merit, double signal, double background, double lost) {
        double step = signal + background + lost;
        double above = merit.value(30 + signal, 120 + background, 42 + signal + lost);
        double below = merit.value(30 - signal, 120 - background, 42 - signal - lost);
        return (above - below) / (2 * step);
    }
}
