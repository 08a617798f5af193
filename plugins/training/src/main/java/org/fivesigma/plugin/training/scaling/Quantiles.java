package org.fivesigma.plugin.training.scaling;

import java.util.Arrays;

/**
 * Turns a value into the fraction of values below it, or into the value of a normal distribution that has this fraction below
 * it, as scikit-learn's QuantileTransformer does: 1000 quantiles, or as many as there are values, and lines between them.
 *
 * <p>Unlike there, all values are used, however many they are. A normal value is at most 5.2 from 0.
 *
 * @param values the quantiles of equally spaced fractions from 0 to 1, ascending
 * @param normal whether the values of a normal distribution are given
 */
public record Quantiles(double[] values, boolean normal) implements Transformation {
    private static final int MOST = 1000;
    // scikit-learn ends normal values here, too
    private static final double LEAST_FRACTION = 1e-7 - 0x1p-52;

    static Quantiles of(double[] values, boolean normal) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[Math.min(MOST, sorted.length)];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = quantile(sorted, quantiles.length == 1 ? 0 : i / (quantiles.length - 1.0));
            // rounding must not make a quantile fall below the one before
            quantiles[i] = i == 0 ? quantiles[0] : Math.max(quantiles[i - 1], quantiles[i]);
        }
        return new Quantiles(quantiles, normal);
    }

    private static double quantile(double[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (above - sorted[below]) * (place - below);
    }

    @Override
    public double of(double value) {
        if (Double.isNaN(value) || values.length == 0) {
            return value;
        }
        double fraction = fraction(value);
        if (!normal) {
            return fraction;
        }
        return Normal.quantile(Math.min(Math.max(fraction, LEAST_FRACTION), 1 - LEAST_FRACTION));
    }

    private double fraction(double value) {
        int last = values.length - 1;
        if (value <= values[0]) {
            return 0;
        }
        if (value >= values[last]) {
            return 1;
        }
        int above = firstAtLeast(value);
        if (values[above] > value) {
            double part = (value - values[above - 1]) / (values[above] - values[above - 1]);
            return (above - 1 + part) / last;
        }
        int end = above;
        while (values[end + 1] == value) {
            end++;
        }
        return (above + end) / 2.0 / last;
    }

    private int firstAtLeast(double value) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }
}
