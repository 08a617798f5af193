package org.fivesigma.plugin.selection;

import java.util.Arrays;

/** The row numbers of chosen events. */
final class Rows {
    private Rows() {}

    /** The rows that are chosen, in order. */
    static int[] of(boolean[] chosen) {
        int[] rows = new int[chosen.length];
        int count = 0;
        for (int row = 0; row < chosen.length; row++) {
            // Written always and counted only if chosen: no branch that a processor would have to guess.
            rows[count] = row;
            count += chosen[row] ? 1 : 0;
        }
        return Arrays.copyOf(rows, count);
    }
}
