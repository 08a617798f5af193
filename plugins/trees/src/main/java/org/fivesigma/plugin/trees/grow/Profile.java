package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import org.fivesigma.plugin.trees.columns.BinNumbers;

/** One feature in one node: the bins that hold events, ascending, and what all up to each add up to. Used again and again. */
final class Profile {
    private int[] bins = new int[0];
    private int[] rows = new int[0];
    private long[] signal = new long[0];
    private long[] background = new long[0];
    private long[] keys = new long[0];
    private int size;
    private Sums missing = new Sums(0, 0, 0);

    /** Reads a histogram; its last bin is that of missing values. */
    void read(Sample sample, long[] histogram, int missingBin) {
        clear(missingBin);
        for (int bin = 0; bin < missingBin; bin++) {
            int count = sample.rows(histogram, bin);
            if (count > 0) {
                add(bin, count, sample.signal(histogram, bin), sample.background(histogram, bin));
            }
        }
        missing = new Sums(
                sample.rows(histogram, missingBin),
                sample.signal(histogram, missingBin),
                sample.background(histogram, missingBin));
    }

    /** Sorts events by bin, which is quicker where they are few and bins many. */
    void sort(Sample sample, BinNumbers numbers, int[] events, int missingBin) {
        clear(events.length);
        keys = keys.length < events.length ? new long[events.length] : keys;
        for (int i = 0; i < events.length; i++) {
            keys[i] = (long) numbers.at(events[i]) << Integer.SIZE | events[i];
        }
        Arrays.sort(keys, 0, events.length);
        int i = 0;
        while (i < events.length) {
            int bin = (int) (keys[i] >>> Integer.SIZE);
            int begin = i;
            long ofSignal = 0;
            long ofBackground = 0;
            for (; i < events.length && (int) (keys[i] >>> Integer.SIZE) == bin; i++) {
                ofSignal += sample.signal((int) keys[i]);
                ofBackground += sample.background((int) keys[i]);
            }
            if (bin == missingBin) {
                missing = new Sums(i - begin, ofSignal, ofBackground);
                return;
            }
            add(bin, i - begin, ofSignal, ofBackground);
        }
    }

    private void clear(int capacity) {
        size = 0;
        missing = new Sums(0, 0, 0);
        if (bins.length < capacity) {
            bins = new int[capacity];
            rows = new int[capacity];
            signal = new long[capacity];
            background = new long[capacity];
        }
    }

    private void add(int bin, int count, long ofSignal, long ofBackground) {
        bins[size] = bin;
        rows[size] = count + (size > 0 ? rows[size - 1] : 0);
        signal[size] = ofSignal + (size > 0 ? signal[size - 1] : 0);
        background[size] = ofBackground + (size > 0 ? background[size - 1] : 0);
        size++;
    }

    /** How many bins hold events. */
    int size() {
        return size;
    }

    /** The number of one of these bins. */
    int bin(int place) {
        return bins[place];
    }

    /** The number of events up to a place. */
    int rows(int place) {
        return rows[place];
    }

    /** The sum of signal up to a place. */
    long signal(int place) {
        return signal[place];
    }

    /** The sum of background up to a place. */
    long background(int place) {
        return background[place];
    }

    /** The events where the feature is missing. */
    Sums missing() {
        return missing;
    }
}
