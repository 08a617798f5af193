package org.fivesigma.plugin.training.scaling;

import java.util.Arrays;

/**
 * Counts values from a centre in units of a width.
 *
 * @param centre the value that becomes 0
 * @param width how far from it lies the value that becomes 1
 */
public record Linear(double centre, double width) implements Transformation {
    /**
     * Gives values mean 0 and standard deviation 1, the latter being that of the values themselves (divided by n, as
     * scikit-learn's StandardScaler does); equal values become 0.
     */
    static Linear standard(double[] values) {
        Moments moments = Moments.of(values);
        return new Linear(moments.mean(), moments.deviation());
    }

    /** Gives values from 0 to 1; equal values become 0. */
    static Linear minMax(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - least;
        return new Linear(least, range > 0 ? range : 1);
    }

    @Override
    public double of(double value) {
        return (value - centre) / width;
    }
}
