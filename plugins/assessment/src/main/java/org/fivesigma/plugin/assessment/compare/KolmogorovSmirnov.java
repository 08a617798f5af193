package org.fivesigma.plugin.assessment.compare;

import java.util.Arrays;
import org.fivesigma.api.distribution.Kolmogorov;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.scored.WeightedValues;

/**
 * The test of Kolmogorov and Smirnov of two weighted samples: the largest distance D between their cumulative distributions, each
 * rising by w / sum(w) at an event. Its p-value is Kolmogorov's tail at D sqrt(n m / (n + m)), with the effective numbers of
 * events sum(w)^2 / sum(w^2) for n and m (Monahan, Numerical Methods of Statistics, 2001, section 14.7; so do ROOT and scipy
 * where weights are equal, scipy with the finite-size form of the tail).
 */
public final class KolmogorovSmirnov {
    private KolmogorovSmirnov() {}

    /** The distance of two samples with its asymptotic p-value; NaN where one has no events. */
    public static TestResult of(WeightedValues one, WeightedValues other) {
        int first = one.values().length;
        double[] values = joined(one.values(), other.values());
        boolean[] ofFirst = new boolean[values.length];
        Arrays.fill(ofFirst, 0, first, true);
        double distance = RankedScores.of(values, ofFirst, joined(one.weights(), other.weights()))
                .kolmogorovSmirnov();
        double n = one.effectiveEntries();
        double m = other.effectiveEntries();
        return new TestResult(distance, 0, Kolmogorov.survival(distance * Math.sqrt(n * m / (n + m))));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
