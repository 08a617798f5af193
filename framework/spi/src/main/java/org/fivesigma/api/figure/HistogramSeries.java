package org.fivesigma.api.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Intervals;
import org.fivesigma.api.data.Series;

/** Turns histograms into lists of numbers to draw, each bin times a factor of its own. */
public final class HistogramSeries {
    private HistogramSeries() {}

    /** The bin edges. */
    public static List<Double> edges(Binning binning) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= binning.count(); i++) {
            edges.add(binning.edge(i));
        }
        return edges;
    }

    /** The same factor for each bin. */
    public static double[] factors(Binning binning, double factor) {
        double[] factors = new double[binning.count()];
        Arrays.fill(factors, factor);
        return factors;
    }

    /** A factor for each bin that turns contents into densities. */
    public static double[] perWidth(Binning binning, double factor) {
        double[] factors = new double[binning.count()];
        for (int bin = 0; bin < factors.length; bin++) {
            factors[bin] = factor / binning.width(bin);
        }
        return factors;
    }

    /** The sums of weights. */
    public static List<Double> sums(Histogram histogram, double[] factors) {
        List<Double> sums = new ArrayList<>();
        for (int bin = 0; bin < factors.length; bin++) {
            sums.add(factors[bin] * histogram.sum(bin));
        }
        return sums;
    }

    /** The statistical errors. */
    public static List<Double> errors(Histogram histogram, double[] factors) {
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < factors.length; bin++) {
            errors.add(factors[bin] * histogram.error(bin));
        }
        return errors;
    }

    /** The bins with entries as points: Poisson intervals for counts, the square root of summed squared weights else. */
    public static Series.Points points(String name, Histogram histogram, double[] factors) {
        boolean counts = isCounts(histogram);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int bin = 0; bin < factors.length; bin++) {
            if (histogram.entries(bin) == 0) {
                continue;
            }
            double sum = histogram.sum(bin);
            Intervals.Interval interval = Intervals.poisson(histogram.entries(bin));
            x.add(histogram.binning().centre(bin));
            y.add(factors[bin] * sum);
            below.add(factors[bin] * (counts ? sum - interval.low() : histogram.error(bin)));
            above.add(factors[bin] * (counts ? interval.high() - sum : histogram.error(bin)));
        }
        return new Series.Points(name, x, y, below, above);
    }

    /** Whether every event counts as one. */
    public static boolean isCounts(Histogram histogram) {
        for (int i = 0; i < histogram.sums().length; i++) {
            boolean ones = histogram.sums()[i] == histogram.entries()[i]
                    && histogram.squares()[i] == histogram.entries()[i];
            if (!ones) {
                return false;
            }
        }
        return true;
    }

    /** The sum of weights of all bins, in bin order. */
    public static double total(Histogram histogram) {
        double total = 0;
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            total += histogram.sum(bin);
        }
        return total;
    }
}
