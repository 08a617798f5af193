package org.fivesigma.plugin.training;

import java.util.Arrays;

/** Puts rows in the order of their keys. */
final class Order {
    private Order() {}

    /** The rows by ascending key; rows of equal keys stay in their order. */
    static int[] by(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] taken = new int[keys.length];
        int[] order = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            int first = first(sorted, keys[row]);
            order[first + taken[first]++] = row;
        }
        return order;
    }

    /** The first place of a key that is there. */
    private static int first(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }
}
