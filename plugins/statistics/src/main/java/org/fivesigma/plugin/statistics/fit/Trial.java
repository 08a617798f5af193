package org.fivesigma.plugin.statistics.fit;

import java.util.Optional;

/**
 * The outcome of minimising from one set of starting values.
 *
 * @param layout how the scaled parameters map to the recipe's
 * @param scaled all scaled parameters, held ones included
 * @param minimum where the minimisation ended
 * @param failure why it cannot be trusted, if so
 */
record Trial(Layout layout, double[] scaled, Minimum minimum, Optional<String> failure) {
    boolean failed() {
        return failure.isPresent();
    }

    double chiSquare() {
        return minimum.chiSquare();
    }
}
