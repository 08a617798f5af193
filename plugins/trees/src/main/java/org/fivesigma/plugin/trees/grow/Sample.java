package org.fivesigma.plugin.trees.grow;

import org.fivesigma.plugin.trees.columns.BinNumbers;

/**
 * The events that one tree grows from, as often as they were drawn.
 *
 * <p>A histogram is an array of whole numbers, so many words for each bin; one is the bin-wise difference of two others, to the
 * bit.
 */
abstract sealed class Sample permits CountedSample, WeightedSample {
    private final int[] rows;

    Sample(int[] rows) {
        this.rows = rows;
    }

    /** The events that were drawn at all, ascending. */
    final int[] rows() {
        return rows;
    }

    /** How many words each bin of a histogram has. */
    abstract int words();

    /** Adds events to the empty histogram of a feature. */
    abstract void fill(int feature, BinNumbers numbers, int[] events, long[] histogram);

    /** The number of different events in a bin. */
    abstract int rows(long[] histogram, int bin);

    /** The sum of signal in a bin. */
    abstract long signal(long[] histogram, int bin);

    /** The sum of background in a bin. */
    abstract long background(long[] histogram, int bin);

    /** What one event adds to signal. */
    abstract long signal(int row);

    /** What one event adds to background. */
    abstract long background(int row);

    /** What all events add up to. */
    abstract Sums sums();
}
