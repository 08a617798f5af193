package org.fivesigma.store;

import java.util.List;

/**
 * What a check of a whole store found.
 *
 * @param records the number of records checked
 * @param blobs the number of stored parts checked
 * @param damaged one line for each damaged entry; all of them have been put aside
 */
public record Verified(int records, int blobs, List<String> damaged) {
    /** Copies the list. */
    public Verified {
        damaged = List.copyOf(damaged);
    }
}
