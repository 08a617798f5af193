package org.fivesigma.plugin.samples.shape;

import java.util.Arrays;

/** Finds which of the steps of a cumulative distribution a probability falls on. */
final class Steps {
    private Steps() {}

    /** The first step whose cumulative probability is not below this one; the last step where there is none. */
    static int reached(double[] cumulative, double probability) {
        int found = Arrays.binarySearch(cumulative, probability);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }

    /** Running sums of the shares, divided by the whole. */
    static double[] cumulative(double[] shares) {
        double[] sums = shares.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        double whole = sums[sums.length - 1];
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= whole;
        }
        return sums;
    }
}
