package org.fivesigma.plugin.explanation.shap.figure;

import java.util.Arrays;

/** Where values lie among each other. */
final class Ranks {
    private Ranks() {}

    /** For each value the share of the others below it, from 0 to 1, half for each equal one; NaN where it is missing. */
    static double[] of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            if (Double.isNaN(values[i])) {
                ranks[i] = Double.NaN;
                continue;
            }
            double between = (first(sorted, values[i], false) + first(sorted, values[i], true) - 1) / 2.0;
            ranks[i] = sorted.length > 1 ? between / (sorted.length - 1) : 0.5;
        }
        return ranks;
    }

    /** The first place whose number is not below a value, or is above it. */
    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || above && sorted[middle] == value) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }
}
