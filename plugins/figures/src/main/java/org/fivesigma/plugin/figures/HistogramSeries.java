package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Intervals;
import org.fivesigma.api.data.Series;

/** Turns histograms into lists of numbers to draw. */
final class HistogramSeries {
    private HistogramSeries() {}

    /** The bin edges. */
    static List<Double> edges(Binning binning) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= binning.count(); i++) {
            edges.add(binning.edge(i));
        }
        return edges;
    }

    /** The sums of weights times a factor. */
    static List<Double> sums(Histogram histogram, double factor) {
        List<Double> sums = new ArrayList<>();
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            sums.add(factor * histogram.sum(bin));
        }
        return sums;
    }

    /** The statistical errors times a factor. */
    static List<Double> errors(Histogram histogram, double factor) {
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            errors.add(factor * histogram.error(bin));
        }
        return errors;
    }

    /** The bins with entries as points: Poisson intervals for counts, the square root of summed squared weights else. */
    static Series.Points points(String name, Histogram histogram) {
        boolean counts = isCounts(histogram);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            if (histogram.entries(bin) == 0) {
                continue;
            }
            double sum = histogram.sum(bin);
            x.add(histogram.binning().centre(bin));
            y.add(sum);
            Intervals.Interval interval = Intervals.poisson(histogram.entries(bin));
            below.add(counts ? sum - interval.low() : histogram.error(bin));
            above.add(counts ? interval.high() - sum : histogram.error(bin));
        }
        return new Series.Points(name, x, y, below, above);
    }

    /** Whether every event counts as one. */
    static boolean isCounts(Histogram histogram) {
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
    static double total(Histogram histogram) {
        double total = 0;
        for (int bin = 0; bin < histogram.binning().count(); bin++) {
            total += histogram.sum(bin);
        }
        return total;
    }
}
