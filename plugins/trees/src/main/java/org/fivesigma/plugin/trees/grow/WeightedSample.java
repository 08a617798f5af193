package org.fivesigma.plugin.trees.grow;

import org.fivesigma.plugin.trees.columns.BinNumbers;

/** Events of any weights, in fixed point: a bin has three words, for signal, background and different events. */
final class WeightedSample extends Sample {
    private static final int WORDS = 3;

    private final long[] weights;
    private final byte[] classes;
    private final int[][] counts;

    /**
     * A sample.
     *
     * @param rows the events that were drawn at all, ascending
     * @param weights what each of all events adds, times how often it was drawn
     * @param classes 0 for signal, 1 for background
     * @param counts for each feature how many of all events are in each bin, where that is known
     */
    WeightedSample(int[] rows, long[] weights, byte[] classes, int[][] counts) {
        super(rows);
        this.counts = counts;
        this.weights = weights;
        this.classes = classes;
    }

    @Override
    int words() {
        return WORDS;
    }

    @Override
    void fill(int feature, BinNumbers numbers, int[] events, long[] histogram) {
        if (numbers.bytes().length > 0 && events.length == weights.length && counts.length > 0) {
            fillWithAll(numbers.bytes(), counts[feature], histogram);
        } else if (numbers.bytes().length > 0) {
            fill(numbers.bytes(), events, histogram);
        } else if (numbers.chars().length > 0) {
            fill(numbers.chars(), events, histogram);
        } else {
            fill(numbers.ints(), events, histogram);
        }
    }

    /** Fills in all events: twice as fast as by number, since only weights need be added up. */
    private void fillWithAll(byte[] bins, int[] counted, long[] histogram) {
        for (int row = 0; row < bins.length; row++) {
            histogram[(bins[row] & 0xFF) * WORDS + classes[row]] += weights[row];
        }
        for (int bin = 0; bin < counted.length; bin++) {
            histogram[bin * WORDS + 2] = counted[bin];
        }
    }

    private void fill(byte[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            int word = (bins[row] & 0xFF) * WORDS;
            histogram[word + classes[row]] += weights[row];
            histogram[word + 2]++;
        }
    }

    private void fill(char[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            int word = bins[row] * WORDS;
            histogram[word + classes[row]] += weights[row];
            histogram[word + 2]++;
        }
    }

    private void fill(int[] bins, int[] events, long[] histogram) {
        for (int row : events) {
            int word = bins[row] * WORDS;
            histogram[word + classes[row]] += weights[row];
            histogram[word + 2]++;
        }
    }

    @Override
    int rows(long[] histogram, int bin) {
        return (int) histogram[bin * WORDS + 2];
    }

    @Override
    long signal(long[] histogram, int bin) {
        return histogram[bin * WORDS];
    }

    @Override
    long background(long[] histogram, int bin) {
        return histogram[bin * WORDS + 1];
    }

    @Override
    long signal(int row) {
        return classes[row] == 0 ? weights[row] : 0;
    }

    @Override
    long background(int row) {
        return classes[row] == 0 ? 0 : weights[row];
    }

    @Override
    Sums sums() {
        long[] sums = new long[2];
        for (int row : rows()) {
            sums[classes[row]] += weights[row];
        }
        return new Sums(rows().length, sums[0], sums[1]);
    }
}
