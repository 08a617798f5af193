package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Trees of one manner that have come the same way to a node.
 *
 * @param manner number of the manner
 * @param stops the stops that have not ended them yet
 * @param trees numbers of the trees, ascending
 * @param branches the node in each of these trees; empty where trees are not kept
 */
record Walk(int manner, int[] stops, int[] trees, List<Branch> branches) {
    /** The trees at these places alone. */
    Walk of(int[] places, int count) {
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = trees[places[i]];
        }
        List<Branch> kept = branches.isEmpty()
                ? List.of()
                : Arrays.stream(places, 0, count).mapToObj(branches::get).toList();
        return new Walk(manner, stops, chosen, kept);
    }

    /** The same trees with fewer stops. */
    Walk with(int[] fewerStops) {
        return new Walk(manner, fewerStops, trees, branches);
    }

    /** The same trees one node on. */
    Walk on(UnaryOperator<Branch> child) {
        return branches.isEmpty()
                ? this
                : new Walk(manner, stops, trees, branches.stream().map(child).toList());
    }
}
