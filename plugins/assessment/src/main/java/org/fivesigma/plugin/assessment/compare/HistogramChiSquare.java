package org.fivesigma.plugin.assessment.compare;

import java.util.Arrays;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.distribution.ChiSquare;

/**
 * The chi2 test of two weighted histograms of equal bins (Gagunashvili, Nucl. Instrum. Meth. A 614, 2010, 287, equation 24; ROOT's
 * {@code Chi2Test} with option WW): with sums of weights w, of squared weights v, and totals W,
 * <pre>
 * chi2 = sum over bins of (W1 w2 - W2 w1)^2 / (W1^2 v2 + W2^2 v1)
 * </pre>
 * over the bins that hold events, one less than these being the degrees of freedom. Events outside the bins are left out.
 */
public final class HistogramChiSquare {
    private HistogramChiSquare() {}

    /** How far two histograms are apart; the probability is NaN where fewer than two bins hold events. */
    public static TestResult of(Histogram one, Histogram other) {
        double first = total(one);
        double second = total(other);
        double sum = 0;
        int bins = 0;
        for (int bin = 0; bin < one.binning().count(); bin++) {
            double variance = square(first * other.error(bin)) + square(second * one.error(bin));
            if (variance > 0) {
                sum += square(first * other.sum(bin) - second * one.sum(bin)) / variance;
                bins++;
            }
        }
        boolean testable = bins > 1 && first != 0 && second != 0;
        int degrees = Math.max(0, bins - 1);
        return new TestResult(
                testable ? sum : Double.NaN, degrees, testable ? ChiSquare.survival(sum, degrees) : Double.NaN);
    }

    private static double total(Histogram histogram) {
        double[] sums = histogram.sums();
        return Arrays.stream(sums, 1, sums.length - 1).sum();
    }

    private static double square(double number) {
        return number * number;
    }
}
