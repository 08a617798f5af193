package org.fivesigma.plugin.trees.grow;

import org.fivesigma.plugin.trees.columns.BinNumbers;

/** Events of any weights, in fixed point: a bin has three words, for signal, background and different events. */
final class WeightedSample extends Sample {
    private static final int WORDS = 3;

    private final long[] weights;
    private final byte[] classes;

    /**
     * A sample.
     *
     * @param rows the events that were drawn at all, ascending
     * @param weights what each of all events adds, times how often it was drawn
     * @param classes 0 for signal, 1 for background
     */
    WeightedSample(int[] rows, long[] weights, byte[] classes) {
        super(rows);
        this.weights = weights;
        this.classes = classes;
    }

    @Override
    int words() {
        return WORDS;
    }

    @Override
    void fill(BinNumbers numbers, int[] events, long[] histogram) {
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
}
