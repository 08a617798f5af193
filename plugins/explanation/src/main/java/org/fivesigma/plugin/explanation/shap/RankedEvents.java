package org.fivesigma.plugin.explanation.shap;

/**
 * Events by the ranks of their features among the thresholds of trees.
 *
 * @param rows the number of events
 * @param left by feature, for nodes that send missing values left; shares the other's array where nothing is missing
 * @param right by feature, for nodes that send missing values right
 */
record RankedEvents(int rows, int[][] left, int[][] right) {
    /** A rank right of all thresholds. */
    static final int MISSING_RIGHT = Integer.MAX_VALUE;
    /** A rank left of all thresholds. */
    static final int MISSING_LEFT = -1;

    /** The ranks that a node compares with its own. */
    int[] ranks(RankedTrees trees, int node) {
        int feature = trees.nodes().feature(node);
        return trees.nodes().missingLeft(node) ? left[feature] : right[feature];
    }
}
