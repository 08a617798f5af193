package org.fivesigma.plugin.trees.boosting;

/**
 * How far a tree grows.
 *
 * @param depth the most splits between the root and a leaf
 * @param leaves the most leaves, the best split first; {@link #UNLIMITED} splits all there are
 * @param minLeaf the fewest events of a leaf
 * @param minSplit the fewest events of a node that is split
 * @param l2 what is added to sums of hessians
 * @param minGain what a split must gain
 */
record GrowthRules(int depth, int leaves, int minLeaf, int minSplit, double l2, double minGain) {
    /** No limit. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether a node of so many events may be split at that depth. */
    boolean allow(int rows, int atDepth) {
        return atDepth < depth && largeEnough(rows);
    }

    /** Whether a node of so many events may be split at some depth. */
    boolean largeEnough(int rows) {
        return rows >= 2L * minLeaf && rows >= minSplit;
    }

    /** The same without a limit of depth. */
    GrowthRules withDepth(int other) {
        return new GrowthRules(other, leaves, minLeaf, minSplit, l2, minGain);
    }
}
