package org.fivesigma.plugin.assessment.compare;

import java.util.Arrays;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;

/**
 * How well a feature alone separates signal from background: with s and b the fractions of either class in a bin,
 * <pre>
 * S^2 = 1/2 sum (s - b)^2 / (s + b)
 * </pre>
 * which is 0 for equal distributions and 1 for such without overlap (TMVA Users Guide, arXiv:physics/0703039, equation 1). What lies
 * beyond the bins counts as a bin on either side. Its error is that of the first order in the sums of weights.
 */
public final class Separation {
    private Separation() {}

    /** That of two histograms of equal bins; NaN where a class has no sum of weights above 0. */
    public static Measure of(Histogram signal, Histogram background) {
        double[] s = fractions(signal);
        double[] b = fractions(background);
        double sum = 0;
        for (int cell = 0; cell < s.length; cell++) {
            double all = s[cell] + b[cell];
            sum += all == 0 ? 0 : (s[cell] - b[cell]) * (s[cell] - b[cell]) / all / 2;
        }
        return Measure.of(sum, Math.sqrt(variance(signal, s, b) + variance(background, b, s)));
    }

    private static double[] fractions(Histogram histogram) {
        double sum = total(histogram);
        return Arrays.stream(histogram.sums())
                .map(content -> sum > 0 ? content / sum : Double.NaN)
                .toArray();
    }

    private static double total(Histogram histogram) {
        return Arrays.stream(histogram.sums()).sum();
    }

    /** What the errors of one class add: the slope of each fraction, less the mean slope since fractions add up to 1. */
    private static double variance(Histogram histogram, double[] own, double[] other) {
        double[] slopes = new double[own.length];
        double mean = 0;
        for (int cell = 0; cell < slopes.length; cell++) {
            double all = own[cell] + other[cell];
            slopes[cell] = all == 0 ? 0 : (own[cell] - other[cell]) * (own[cell] + 3 * other[cell]) / (all * all) / 2;
            mean += slopes[cell] * own[cell];
        }
        double variance = 0;
        for (int cell = 0; cell < slopes.length; cell++) {
            variance +=
                    (slopes[cell] - mean) * (slopes[cell] - mean) * histogram.squares()[cell];
        }
        return variance / (total(histogram) * total(histogram));
    }
}
