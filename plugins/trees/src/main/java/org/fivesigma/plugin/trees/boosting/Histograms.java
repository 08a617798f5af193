package org.fivesigma.plugin.trees.boosting;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives histograms of all bins, and takes them back to give them again. */
final class Histograms {
    private final int size;
    private final ConcurrentLinkedQueue<long[]> spare = new ConcurrentLinkedQueue<>();

    /** Histograms with two numbers for each of so many bins. */
    Histograms(int bins) {
        size = 2 * bins;
    }

    /** An empty histogram. */
    long[] empty() {
        long[] used = spare.poll();
        if (used == null) {
            return new long[size];
        }
        Arrays.fill(used, 0);
        return used;
    }

    /** Takes back a histogram that is needed no longer. */
    void giveBack(long[] histogram) {
        spare.add(histogram);
    }

    /** Adds to the first what the second has. */
    static void add(long[] whole, long[] part) {
        for (int i = 0; i < whole.length; i++) {
            whole[i] += part[i];
        }
    }

    /** Leaves in the first what the second does not have. */
    static void subtract(long[] whole, long[] part) {
        for (int i = 0; i < whole.length; i++) {
            whole[i] -= part[i];
        }
    }
}
