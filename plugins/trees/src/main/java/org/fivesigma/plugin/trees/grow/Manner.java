package org.fivesigma.plugin.trees.grow;

import java.util.List;

/**
 * How splits are chosen, and where trees may end that choose so. Trees that differ only in where they end are one tree, cut at
 * different heights.
 *
 * @param rule what makes one split better than another
 * @param maxFeatures how many features a node looks at
 * @param stops where trees may end
 */
record Manner(SplitRule rule, int maxFeatures, List<Stop> stops) {
    /** Copies the list. */
    Manner {
        stops = List.copyOf(stops);
    }

    /** Whether trees end in a node at one of the stops, if not before. */
    boolean endsAt(int stop, Sums sums, int depth) {
        return stops.get(stop).at(sums, depth) || rule.ends(sums);
    }

    /**
     * Where trees end.
     *
     * @param depth the most splits on the way to a leaf
     * @param minSplit the fewest events that are split
     */
    record Stop(int depth, int minSplit) {
        private boolean at(Sums sums, int reached) {
            return reached >= depth || sums.rows() < minSplit;
        }
    }
}
