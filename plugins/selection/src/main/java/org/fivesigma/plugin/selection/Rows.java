package org.fivesigma.plugin.selection;

/** The row numbers of chosen events. */
final class Rows {
    private Rows() {}

    /** The rows that are chosen, in order. */
    static int[] of(boolean[] chosen) {
        int last = chosen.length;
        int total = 0;
        for (boolean one : chosen) {
            total += one ? 1 : 0;
        }
        while (last > 0 && !chosen[last - 1]) {
            last--;
        }
        int[] rows = new int[total];
        int count = 0;
        for (int row = 0; row < last; row++) {
            // Written always and counted only if chosen: no branch that a processor would have to guess.
            rows[count] = row;
            count += chosen[row] ? 1 : 0;
        }
        return rows;
    }
}
