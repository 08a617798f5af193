package org.fivesigma.api.data;

import java.util.Arrays;

/**
 * A weighted histogram: for each bin the sum of weights, the sum of squared weights and the number of entries.
 *
 * <p>The arrays have {@code binning.count() + 2} elements: underflow first, overflow last. They must not be changed.
 *
 * @param column what was filled, for example {@code m4l}
 * @param unit the column's unit, or empty
 * @param binning the bins
 * @param sums sums of weights
 * @param squares sums of squared weights, the variances of {@code sums}
 * @param entries numbers of entries
 * @param missing entries whose value is NaN, counted and in no bin
 */
public record Histogram(
        String column, String unit, Binning binning, double[] sums, double[] squares, long[] entries, long missing) {
    /** Checks the lengths. */
    public Histogram {
        int length = binning.count() + 2;
        if (sums.length != length || squares.length != length || entries.length != length) {
            throw new IllegalArgumentException("a histogram of " + binning.count() + " bins needs arrays of " + length);
        }
    }

    /**
     * Fills a histogram in row order, so the sums are the same on every machine.
     *
     * @param values what is filled, one for each event; NaN counts as missing
     * @param weights weights of the same events
     */
    public static Histogram fill(String column, String unit, Binning binning, double[] values, double[] weights) {
        int length = binning.count() + 2;
        double[] sums = new double[length];
        double[] squares = new double[length];
        long[] entries = new long[length];
        long missing = 0;
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                missing++;
                continue;
            }
            int cell = binning.find(values[row]) + 1;
            sums[cell] += weights[row];
            squares[cell] += weights[row] * weights[row];
            entries[cell]++;
        }
        return new Histogram(column, unit, binning, sums, squares, entries, missing);
    }

    /** Sum of weights in a bin, counted from 0. */
    public double sum(int bin) {
        return sums[bin + 1];
    }

    /** Statistical error of {@link #sum}: the square root of the sum of squared weights. */
    public double error(int bin) {
        return Math.sqrt(squares[bin + 1]);
    }

    /** Entries in a bin, counted from 0. */
    public long entries(int bin) {
        return entries[bin + 1];
    }

    /** This histogram and another one of the same bins, added bin by bin. */
    public Histogram plus(Histogram other) {
        if (!binning.equals(other.binning)) {
            throw new IllegalArgumentException("histograms of different bins cannot be added");
        }
        double[] sum = sums.clone();
        double[] square = squares.clone();
        long[] entry = entries.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sums[i];
            square[i] += other.squares[i];
            entry[i] += other.entries[i];
        }
        return new Histogram(column, unit, binning, sum, square, entry, missing + other.missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && column.equals(that.column)
                && binning.equals(that.binning)
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(squares, that.squares)
                && Arrays.equals(entries, that.entries)
                && missing == that.missing;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }
}
