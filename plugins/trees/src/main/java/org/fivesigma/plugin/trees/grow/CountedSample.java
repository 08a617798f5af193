package org.fivesigma.plugin.trees.grow;

import org.fivesigma.plugin.trees.columns.BinNumbers;

/**
 * Events whose weights are the same within each class, which need only be counted.
 *
 * <p>Three counts of 21 bits lie side by side in one word: signal drawn, all drawn, different events. One addition counts an
 * event, which is why this is apart from {@link WeightedSample}: histograms fill twice as fast.
 */
final class CountedSample extends Sample {
    /** The most events whose counts fit. */
    static final int MOST = (1 << 21) - 1;

    private static final int FIELD = 21;

    private final long[] packed;

    /**
     * A sample.
     *
     * @param rows the events that were drawn at all, ascending
     * @param times how often each of all events was drawn
     * @param signal whether each of all events is signal
     */
    CountedSample(int[] rows, int[] times, boolean[] signal) {
        super(rows);
        packed = new long[times.length];
        for (int row : rows) {
            packed[row] = 1L << 2 * FIELD | (long) times[row] << FIELD | (signal[row] ? times[row] : 0);
        }
    }

    @Override
    int words() {
        return 1;
    }

    @Override
    void fill(int feature, BinNumbers numbers, int[] events, long[] histogram) {
        if (numbers.bytes().length > 0) {
            fill(numbers.bytes(), events, histogram);
        } else if (numbers.chars().length > 0) {
            fill(numbers.chars(), events, histogram);
        } else {
            fill(numbers.ints(), events, histogram);
        }
    }

    private void fill(byte[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            histogram[bins[row] & 0xFF] += packed[row];
        }
    }

    private void fill(char[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            histogram[bins[row]] += packed[row];
        }
    }

    private void fill(int[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            histogram[bins[row]] += packed[row];
        }
    }

    @Override
    int rows(long[] histogram, int bin) {
        return (int) (histogram[bin] >>> 2 * FIELD);
    }

    @Override
    long signal(long[] histogram, int bin) {
        return histogram[bin] & MOST;
    }

    @Override
    long background(long[] histogram, int bin) {
        return (histogram[bin] >>> FIELD & MOST) - (histogram[bin] & MOST);
    }

    @Override
    long signal(int row) {
        return signal(packed, row);
    }

    @Override
    long background(int row) {
        return background(packed, row);
    }

    @Override
    Sums sums() {
        long[] sum = new long[1];
        for (int row : rows()) {
            sum[0] += packed[row];
        }
        return new Sums(rows(sum, 0), signal(sum, 0), background(sum, 0));
    }
}
