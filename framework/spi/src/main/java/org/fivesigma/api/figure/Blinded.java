package org.fivesigma.api.figure;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;

/**
 * Stretches of an axis where observed events are not to be seen.
 *
 * @param intervals lower and upper end of each stretch
 */
public record Blinded(List<List<Double>> intervals) {
    /** Nothing is hidden. */
    public static final Blinded NOTHING = new Blinded(List.of());

    /** Checks that each interval has two ends in order. */
    public Blinded {
        intervals = intervals.stream().map(List::copyOf).toList();
        for (List<Double> interval : intervals) {
            if (interval.size() != 2 || !(interval.get(0) < interval.get(1))) {
                throw new IllegalArgumentException(
                        "what is blinded is written as [low, high] with low below high, not " + interval);
            }
        }
    }

    /** Whether nothing is hidden. */
    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** Whether a bin overlaps a hidden stretch; -1 is what lies below all bins, {@code count()} what lies above. */
    public boolean hides(Binning binning, int bin) {
        double low = bin < 0 ? Double.NEGATIVE_INFINITY : binning.edge(bin);
        double high = bin >= binning.count() ? Double.POSITIVE_INFINITY : binning.edge(bin + 1);
        return intervals.stream().anyMatch(interval -> interval.get(0) < high && low < interval.get(1));
    }

    /** The histogram without what it holds in hidden bins, as if these were empty. */
    public Histogram hide(Histogram histogram) {
        double[] sums = histogram.sums().clone();
        double[] squares = histogram.squares().clone();
        long[] entries = histogram.entries().clone();
        for (int cell = 0; cell < sums.length; cell++) {
            if (hides(histogram.binning(), cell - 1)) {
                sums[cell] = 0;
                squares[cell] = 0;
                entries[cell] = 0;
            }
        }
        return new Histogram(
                histogram.column(), histogram.unit(), histogram.binning(), sums, squares, entries, histogram.missing());
    }

    /** The stretches as shaded regions, one of them named in the legend. */
    public List<Series> regions() {
        List<Series> regions = new ArrayList<>();
        for (List<Double> interval : intervals) {
            String name = regions.isEmpty() ? "blinded" : "";
            regions.add(new Series.Region(name, interval.get(0), interval.get(1)));
        }
        return regions;
    }
}
