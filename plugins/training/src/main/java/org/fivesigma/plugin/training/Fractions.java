package org.fivesigma.plugin.training;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Which fractions of the events do not train.
 *
 * @param validate the fraction that validates
 * @param test the fraction that tests
 */
record Fractions(double validate, double test) {
    /** Checks that events are left to train with. */
    static void check(double validate, double test) {
        if (!(validate + test < 1)) {
            throw new IllegalArgumentException("validate and test take " + (validate + test)
                    + " of the events together, which leaves none to train with");
        }
    }

    /** So many of all rows, rounded up; in decimals, so that 1% of 700 events are 7 of them. */
    static int count(double fraction, int rows) {
        return BigDecimal.valueOf(fraction)
                .multiply(BigDecimal.valueOf(rows))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
