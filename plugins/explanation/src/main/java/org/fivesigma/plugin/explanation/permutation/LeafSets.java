package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;

/**
 * Which leaves of a tree each rank of a feature leaves within reach, whatever the other features are.
 *
 * <p>Leaves are numbered from left to right and sets of them are bits of a few words. Of the ranks only those that the tree tells apart
 * have a set, so that the sets of a tree stay in the nearest cache.
 */
final class LeafSets {
    private final RankedTrees trees;
    private final boolean[] tested;
    private final int[][] cuts;
    private final int[] counts;
    private final char[][] places;
    private final long[][] sets;
    private final double[] values;
    private int size;
    private int words;

    /** Sets of trees of no more leaves than that. */
    LeafSets(RankedTrees trees, int features, int leaves) {
        this.trees = trees;
        this.tested = new boolean[features];
        this.cuts = new int[features][leaves];
        this.counts = new int[features];
        this.places = new char[features][];
        this.sets = new long[features][(leaves + 1) * ((leaves + Long.SIZE - 1) / Long.SIZE)];
        this.values = new double[leaves];
        for (int feature = 0; feature < features; feature++) {
            // one more than thresholds, and one for missing values
            places[feature] = new char[trees.thresholds(feature) + 2];
        }
    }

    /** Makes the sets of a tree. */
    void prepare(int tree) {
        words = (trees.leaves(tree) + Long.SIZE - 1) / Long.SIZE;
        Arrays.fill(counts, 0);
        int root = trees.root(tree);
        for (int node = root; node < root + 2 * trees.leaves(tree) - 1; node++) {
            long word = trees.words()[node];
            if ((int) word != node) {
                int feature = feature(word);
                cuts[feature][counts[feature]++] = cut(word);
            }
        }
        for (int feature = 0; feature < tested.length; feature++) {
            tested[feature] = counts[feature] > 0;
            if (tested[feature]) {
                place(feature);
            }
        }
        size = 0;
        number(root);
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

    /** Numbers the leaves below a node from left to right, and takes those out of reach out of the sets. */
    private void number(int node) {
        long word = trees.words()[node];
        int left = (int) word;
        if (left == node) {
            values[size++] = trees.values()[node];
            return;
        }
        int first = size;
        number(left);
        int feature = feature(word);
        int place = places[feature][cut(word)] + words;
        remove(sets[feature], place, first);
        if (word >>> Integer.SIZE + RankedTrees.RANK_BITS < tested.length) {
            remove(sets[feature], places[feature][places[feature].length - 1], first);
        }
        number(left + 1);
    }

    /** Takes the leaves from one on, as far as they are numbered, out of a set. */
    private void remove(long[] from, int place, int first) {
        for (int leaf = first; leaf < size; leaf++) {
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
