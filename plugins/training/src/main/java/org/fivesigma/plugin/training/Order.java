package org.fivesigma.plugin.training;

import java.util.Arrays;

/** Puts rows in the order of their keys. */
final class Order {
    private static final long LOW_HALF = 0xFFFFFFFFL;

    private Order() {}

    /** The rows by ascending key; rows of equal keys stay in their order. */
    static int[] by(long[] keys) {
        // The upper half of each key with its row: plain numbers sort ten times as fast as rows that look up their
        // keys.
        long[] halves = new long[keys.length];
        for (int row = 0; row < keys.length; row++) {
            halves[row] = keys[row] & ~LOW_HALF | row;
        }
        Arrays.sort(halves);
        int[] order = new int[keys.length];
        for (int place = 0; place < order.length; place++) {
            int row = (int) halves[place];
            insert(order, place, row, keys);
        }
        return order;
    }

    /** Puts a row before those of the same upper half whose keys are larger; among random keys there are hardly any. */
    private static void insert(int[] order, int end, int row, long[] keys) {
        int place = end;
        while (place > 0 && keys[order[place - 1]] > keys[row]) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = row;
    }
}
