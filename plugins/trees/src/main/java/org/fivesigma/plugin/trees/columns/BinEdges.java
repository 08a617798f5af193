package org.fivesigma.plugin.trees.columns;

import java.util.Arrays;

/**
 * How the values of one feature fall into bins: the smallest and largest value that each bin was made from, ascending.
 *
 * <p>Missing values (NaN) have a bin of their own after all others, {@link #missing}.
 */
public final class BinEdges {
    private final double[] smallest;
    private final double[] largest;
    private final double[] upTo;

    private BinEdges(double[] smallest, double[] largest) {
        this.smallest = smallest;
        this.largest = largest;
        this.upTo = new double[Math.max(0, smallest.length - 1)];
        for (int bin = 0; bin < upTo.length; bin++) {
            upTo[bin] = threshold(bin, bin + 1);
        }
    }

    /**
     * Divides values into bins: one for each distinct value where there are no more of these than bins, else quantiles, which
     * hold numbers of events as equal as the distinct values allow.
     *
     * @param ascending the values, ascending, without missing ones and negative zeros
     * @param most the largest number of bins
     */
    static BinEdges of(double[] ascending, int most) {
        double[] smallest = new double[Math.min(most, ascending.length)];
        double[] largest = new double[smallest.length];
        boolean quantiles = distinct(ascending) > most;
        int bins = 0;
        int begin = 0;
        while (begin < ascending.length) {
            long aim = quantiles ? (ascending.length - begin + most - bins - 1L) / (most - bins) : 1;
            int end = afterEqual(ascending, (int) (begin + aim));
            smallest[bins] = ascending[begin];
            largest[bins++] = ascending[end - 1];
            begin = end;
        }
        return new BinEdges(Arrays.copyOf(smallest, bins), Arrays.copyOf(largest, bins));
    }

    private static int distinct(double[] ascending) {
        int distinct = ascending.length == 0 ? 0 : 1;
        for (int i = 1; i < ascending.length; i++) {
            distinct += ascending[i] == ascending[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    private static int afterEqual(double[] ascending, int from) {
        int end = from;
        while (end < ascending.length && ascending[end] == ascending[end - 1]) {
            end++;
        }
        return end;
    }

    /** The number of bins that hold values. */
    public int bins() {
        return smallest.length;
    }

    /** The bin of missing values, one after the last bin of values, whether or not any value is missing. */
    public int missing() {
        return smallest.length;
    }

    /**
     * The threshold between two bins, that are neighbours or have only empty bins between them: a value that is at most the
     * threshold is in the lower one, or below.
     *
     * <p>It is the middle between the largest value below and the smallest above. Where that rounds to the upper value, or is
     * not finite, it is the lower value, as in scikit-learn.
     */
    public double threshold(int lower, int upper) {
        double below = largest[lower];
        double middle = below / 2 + smallest[upper] / 2;
        return middle >= below && middle < smallest[upper] && !Double.isInfinite(middle) ? middle : below;
    }

    /** The largest value that a bin was made from. */
    double largest(int bin) {
        return largest[bin];
    }

    /** How many bins were made from values that are all at most a threshold. */
    public int binsUpTo(double threshold) {
        int low = 0;
        int high = largest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (largest[middle] <= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The bin of any value, also one that no bin was made from; for a feature that is always missing the only bin. */
    public int bin(double value) {
        if (value != value || upTo.length == 0) {
            return value != value ? missing() : 0;
        }
        int low = 0;
        int high = upTo.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
