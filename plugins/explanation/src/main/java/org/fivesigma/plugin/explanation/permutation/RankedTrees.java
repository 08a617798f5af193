package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.explanation.rank.Thresholds;

/**
 * The trees of an ensemble in whole numbers, a word of 64 bits for each node.
 *
 * <p>A feature's value counts only by its rank: how many of the feature's thresholds in all trees are below it. It goes left at
 * the threshold number {@code k}, counted from 0, where its rank is at most {@code k}. The upper half of a word is the node's
 * test, a column and {@code k}; events hold a number of the same form for each column, so that the sign of the difference tells
 * where to go. The lower half is the left child. The children of a node lie beside each other, after their parent, so that going
 * right is adding 1; a leaf has itself as its left child, and nothing goes right there.
 *
 * <p>There is a column for each feature, in which a missing value has the highest rank, so that it goes right. Where events lack
 * a feature, it has a second column, in which a missing value has the lowest rank, for nodes that send it left.
 */
final class RankedTrees {
    /** Bits of a rank; the column is above. */
    static final int RANK_BITS = 21;

    /** The rank of a missing value, which is above every threshold. */
    static final int MISSING = (1 << RANK_BITS) - 1;

    private static final int MOST_COLUMNS = 1 << Integer.SIZE - RANK_BITS;

    private final TreeEnsemble ensemble;
    private final Thresholds thresholds;
    private final boolean[] missing;
    private final int[] roots;
    private final long[] words;
    private final double[] values;

    private RankedTrees(TreeEnsemble ensemble, Thresholds thresholds, boolean[] missing, int size) {
        this.ensemble = ensemble;
        this.thresholds = thresholds;
        this.missing = missing;
        this.roots = new int[ensemble.trees()];
        this.words = new long[size];
        this.values = new double[size];
    }

    /**
     * The trees in this form, unless they are too large for its words or have thresholds that are no numbers.
     *
     * @param missing which features some events lack
     */
    static Optional<RankedTrees> of(TreeEnsemble ensemble, boolean[] missing) {
        int[][] nodes = new int[ensemble.trees()][];
        long size = 0;
        for (int tree = 0; tree < nodes.length; tree++) {
            nodes[tree] = nodes(ensemble, tree);
            size += nodes[tree].length;
        }
        Thresholds thresholds = Thresholds.of(ensemble, nodes);
        if (size > Integer.MAX_VALUE / 2 || 2 * missing.length > MOST_COLUMNS || !thresholds.fit(MISSING - 1)) {
            return Optional.empty();
        }
        RankedTrees ranked = new RankedTrees(ensemble, thresholds, missing, (int) size);
        int root = 0;
        for (int tree = 0; tree < nodes.length; tree++) {
            ranked.add(tree, root);
            root += nodes[tree].length;
        }
        return Optional.of(ranked);
    }

    /** The nodes of a tree. */
    private static int[] nodes(TreeEnsemble ensemble, int tree) {
        TreeNodes nodes = ensemble.nodes();
        int[] found = new int[64];
        found[0] = ensemble.root(tree);
        int size = 1;
        for (int i = 0; i < size; i++) {
            if (nodes.isLeaf(found[i])) {
                continue;
            }
            if (size + 2 > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            found[size++] = nodes.left(found[i]);
            found[size++] = nodes.right(found[i]);
        }
        return Arrays.copyOf(found, size);
    }

    /** Adds a tree, what is below a left child right after it: most of a path then lies close together. */
    private void add(int tree, int root) {
        roots[tree] = root;
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {ensemble.root(tree), root});
        int next = root + 1;
        TreeNodes nodes = ensemble.nodes();
        while (!open.isEmpty()) {
            int node = open.peek()[0];
            int place = open.pop()[1];
            values[place] = nodes.value(node);
            if (nodes.isLeaf(node)) {
                words[place] = (long) MISSING << Integer.SIZE | place;
                continue;
            }
            words[place] = (long) test(node) << Integer.SIZE | next;
            open.push(new int[] {nodes.right(node), next + 1});
            open.push(new int[] {nodes.left(node), next});
            next += 2;
        }
    }

    private int test(int node) {
        TreeNodes nodes = ensemble.nodes();
        int feature = nodes.feature(node);
        int column = missing[feature] && nodes.missingLeft(node) ? missing.length + feature : feature;
        return column << RANK_BITS | thresholds.below(feature, nodes.threshold(node));
    }

    /** The ranks of a feature's values. */
    int[] ranks(int feature, double[] numbers) {
        return thresholds.ranks(feature, numbers, MISSING);
    }

    /** The ensemble. */
    TreeEnsemble ensemble() {
        return ensemble;
    }

    /** The number of columns: one for each feature, or two where events lack any. */
    int columns() {
        for (boolean any : missing) {
            if (any) {
                return 2 * missing.length;
            }
        }
        return missing.length;
    }

    /** Whether some events lack a feature. */
    boolean isMissing(int feature) {
        return missing[feature];
    }

    /** The node at which a tree begins. */
    int root(int tree) {
        return roots[tree];
    }

    /** The number of leaves of a tree. */
    int leaves(int tree) {
        int end = tree + 1 < roots.length ? roots[tree + 1] : words.length;
        return (end - roots[tree] + 1) / 2;
    }

    /** The number of thresholds of a feature. */
    int thresholds(int feature) {
        return thresholds.count(feature);
    }

    /** What the nodes add; shared, so do not change it. */
    double[] values() {
        return values;
    }

    /** The words of the nodes; shared, so do not change it. */
    long[] words() {
        return words;
    }
}
