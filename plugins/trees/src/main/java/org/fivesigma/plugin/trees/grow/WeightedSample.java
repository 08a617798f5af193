package org.fivesigma.plugin.trees.grow;

import org.fivesigma.plugin.trees.columns.BinNumbers;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

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

    /** The number of all events, drawn or not. */
    int all() {
        return weights.length;
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

    /** Fills in all events, of which the numbers are known: only weights need be added up. */
    private void fillWithAll(byte[] bins, int[] counted, long[] histogram) {
        for (int row = 0; row < bins.length; row++) {
            histogram[(bins[row] & 0xFF) * WORDS + classes[row]] += weights[row];
        }
        addCounts(counted, histogram);
    }

    private static void addCounts(int[] counted, long[] histogram) {
        for (int bin = 0; bin < counted.length; bin++) {
            histogram[bin * WORDS + 2] = counted[bin];
        }
    }

    /**
     * Fills in all events for four features at once, which reads classes and weights once instead of four times.
     *
     * @param first the first of the features; all four in bytes
     * @return whether that was possible
     */
    boolean fillFour(QuantisedColumns columns, int first, long[][] histograms) {
        for (int feature = first; feature < first + 4; feature++) {
            if (counts.length == 0 || columns.numbers(feature).bytes().length == 0) {
                return false;
            }
            addCounts(counts[feature], histograms[feature]);
        }
        byte[] bins0 = columns.numbers(first).bytes();
        byte[] bins1 = columns.numbers(first + 1).bytes();
        byte[] bins2 = columns.numbers(first + 2).bytes();
        byte[] bins3 = columns.numbers(first + 3).bytes();
        long[] histogram0 = histograms[first];
        long[] histogram1 = histograms[first + 1];
        long[] histogram2 = histograms[first + 2];
        long[] histogram3 = histograms[first + 3];
        for (int row = 0; row < bins0.length; row++) {
            int word = classes[row];
            long weight = weights[row];
            histogram0[(bins0[row] & 0xFF) * WORDS + word] += weight;
            histogram1[(bins1[row] & 0xFF) * WORDS + word] += weight;
            histogram2[(bins2[row] & 0xFF) * WORDS + word] += weight;
            histogram3[(bins3[row] & 0xFF) * WORDS + word] += weight;
        }
        return true;
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
