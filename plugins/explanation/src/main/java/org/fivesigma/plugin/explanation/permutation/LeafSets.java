package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;

/**
 * Which leaves of a tree each rank of a feature leaves within reach, whatever the other features are.
 *
 * <p>Leaves are numbered from left to right and sets of them are bits of a few words. Numbers are left out so that the largest subtrees
 * of at most 64 leaves do not straddle words: then only features tested above those subtrees, which are few, decide in which word
 * an event ends. Of the ranks only those that the tree tells apart have a set, so that the sets of a tree stay in the nearest cache.
 */
final class LeafSets {
    private final RankedTrees trees;
    private final boolean[] tested;
    private final boolean[] above;
    private final int[][] cuts;
    private final int[] counts;
    private final char[][] places;
    private final long[][] sets;
    private final double[] values;
    private final int[] below;
    private final int[] firsts;
    private int root;
    private int nodes;
    private int size;
    private int words;

    /** Sets of trees of no more leaves than that. */
    LeafSets(RankedTrees trees, int features, int leaves) {
        this.trees = trees;
        this.tested = new boolean[features];
        this.above = new boolean[features];
        this.cuts = new int[features][leaves];
        this.counts = new int[features];
        this.places = new char[features][];
        this.sets = new long[features][(leaves + 1) * (leaves / Long.SIZE)];
        this.values = new double[leaves];
        this.below = new int[2 * leaves];
        this.firsts = new int[2 * leaves];
        for (int feature = 0; feature < features; feature++) {
            // one more than thresholds, and one for missing values
            places[feature] = new char[trees.thresholds(feature) + 2];
        }
    }

    /** Makes the sets of a tree, unless it has more leaves than these hold. */
    boolean prepare(int tree) {
        if (trees.leaves(tree) > values.length) {
            return false;
        }
        root = trees.root(tree);
        nodes = 2 * trees.leaves(tree) - 1;
        collect();
        size = 0;
        number(root, false);
        words = (size + Long.SIZE - 1) / Long.SIZE;
        if (size > values.length) {
            return false;
        }
        for (int feature = 0; feature < tested.length; feature++) {
            tested[feature] = counts[feature] > 0;
            if (tested[feature]) {
                place(feature);
            }
        }
        fill();
        return true;
    }

    /** Collects the cuts of each feature, and how many leaves are below each node. */
    private void collect() {
        Arrays.fill(counts, 0);
        Arrays.fill(above, false);
        // children are after their parents
        for (int i = nodes - 1; i >= 0; i--) {
            long word = trees.words()[root + i];
            int left = (int) word - root;
            below[i] = 1;
            if (left != i) {
                below[i] = below[left] + below[left + 1];
                int feature = feature(word);
                above[feature] |= below[i] > Long.SIZE;
                cuts[feature][counts[feature]++] = cut(word);
            }
        }
    }

    /** Numbers the leaves below a node from left to right; {@code within} a subtree that has its place already. */
    private void number(int node, boolean within) {
        int i = node - root;
        boolean fits = below[i] <= Long.SIZE;
        if (!within && fits && size % Long.SIZE + below[i] > Long.SIZE) {
            size += Long.SIZE - size % Long.SIZE;
        }
        firsts[i] = size;
        int left = (int) trees.words()[node];
        if (left != node) {
            number(left, within || fits);
            number(left + 1, within || fits);
            // numbers may have been left out before the first leaf
            firsts[i] = firsts[left - root];
        } else if (size++ < values.length) {
            values[size - 1] = trees.values()[node];
        }
    }

    /** Takes the leaves out of reach out of the sets: first at each cut, then all up to a rank. */
    private void fill() {
        for (int i = 0; i < nodes; i++) {
            long word = trees.words()[root + i];
            int left = (int) word - root;
            if (left != i) {
                int feature = feature(word);
                remove(sets[feature], places[feature][cut(word)] + words, left);
                if (word >>> Integer.SIZE + RankedTrees.RANK_BITS < tested.length) {
                    remove(sets[feature], places[feature][places[feature].length - 1], left);
                }
            }
        }
        for (int feature = 0; feature < tested.length; feature++) {
            for (int i = words; tested[feature] && i < words * (counts[feature] + 1); i++) {
                sets[feature][i] &= sets[feature][i - words];
            }
        }
    }

    /** Finds the places of the sets of all ranks; no set leaves anything out yet. */
    private void place(int feature) {
        int[] ascending = cuts[feature];
        char[] into = places[feature];
        Arrays.sort(ascending, 0, counts[feature]);
        int kept = 0;
        int from = 0;
        for (int i = 0; i < counts[feature]; i++) {
            // a rank goes left at a cut where it is at most that
            Arrays.fill(into, from, ascending[i] + 1, (char) (kept * words));
            kept += from <= ascending[i] ? 1 : 0;
            from = ascending[i] + 1;
        }
        Arrays.fill(into, from, into.length - 1, (char) (kept * words));
        into[into.length - 1] = (char) ((kept + 1) * words);
        counts[feature] = kept;
        Arrays.fill(sets[feature], 0, words * (kept + 2), -1);
    }

    /** Takes the leaves below a left child out of a set, and the numbers left out after them. */
    private void remove(long[] from, int place, int node) {
        for (int leaf = firsts[node]; leaf < firsts[node + 1]; leaf++) {
            from[place + leaf / Long.SIZE] &= ~(1L << leaf);
        }
    }

    private int feature(long word) {
        int column = (int) (word >>> Integer.SIZE + RankedTrees.RANK_BITS);
        return column < tested.length ? column : column - tested.length;
    }

    private static int cut(long word) {
        return (int) (word >>> Integer.SIZE) & RankedTrees.MISSING;
    }

    /** Whether the tree tests a feature. */
    boolean tests(int feature) {
        return tested[feature];
    }

    /** Whether a feature decides in which word an event ends. */
    boolean decidesWord(int feature) {
        return above[feature];
    }

    /** The words of each set. */
    int words() {
        return words;
    }

    /** At which word the set of a feature's rank begins, by rank; the last is that of a missing value. */
    char[] places(int feature) {
        return places[feature];
    }

    /** The sets of a feature; shared, so do not change them. */
    long[] sets(int feature) {
        return sets[feature];
    }

    /** What the leaves add. */
    double[] values() {
        return values;
    }
}
