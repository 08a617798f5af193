package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/**
 * The trees of an ensemble in whole numbers, a word of 64 bits for each node.
 *
 * <p>A feature's value counts only by its rank: how many of the feature's thresholds in all trees are below it. It goes left at
 * the threshold number {@code k}, counted from 0, where its rank is at most {@code k}. The children of a node lie beside each
 * other, after their parent, so that going right is adding 1.
 *
 * <pre>
 * bits  0 to 23   the left child, counted from the root
 * bits 24 to 47   the number of the threshold
 * bits 48 to 60   the feature
 * bits 61 and 62  whether the left and the right child is a leaf
 * bit  63         whether missing values go left
 * </pre>
 */
final class RankedTrees {
    /** The rank of a missing value. */
    static final int MISSING = -1;

    static final int CUT = 24;
    static final int FEATURE = 48;
    static final int LEAF = 61;
    static final int CHILD_MASK = (1 << CUT) - 1;
    static final int FEATURE_MASK = (1 << LEAF - FEATURE) - 1;

    private final TreeEnsemble ensemble;
    private final double[][] cuts;
    private final int[] roots;
    private long[] words = new long[1024];
    private double[] values = new double[1024];
    private int size;

    private RankedTrees(TreeEnsemble ensemble, double[][] cuts) {
        this.ensemble = ensemble;
        this.cuts = cuts;
        this.roots = new int[ensemble.trees()];
    }

    /** The trees in this form, unless they are too large for its words or have thresholds that are no numbers. */
    static Optional<RankedTrees> of(TreeEnsemble ensemble) {
        int[] sizes = new int[ensemble.features().size()];
        boolean fits = sizes.length <= FEATURE_MASK;
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            int[] nodes = nodes(ensemble, tree);
            fits &= nodes.length <= CHILD_MASK;
            for (int node : nodes) {
                fits &= !Double.isNaN(ensemble.nodes().threshold(node));
                if (!ensemble.nodes().isLeaf(node)) {
                    sizes[ensemble.nodes().feature(node)]++;
                }
            }
        }
        if (!fits) {
            return Optional.empty();
        }
        RankedTrees ranked = new RankedTrees(ensemble, cuts(ensemble, sizes));
        for (double[] ofFeature : ranked.cuts) {
            fits &= ofFeature.length <= CHILD_MASK;
        }
        for (int tree = 0; fits && tree < ensemble.trees(); tree++) {
            ranked.add(tree);
        }
        return fits ? Optional.of(ranked) : Optional.empty();
    }

    /** The nodes of a tree, the children of each beside each other. */
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

    private static double[][] cuts(TreeEnsemble ensemble, int[] sizes) {
        double[][] cuts = new double[sizes.length][];
        Arrays.setAll(cuts, feature -> new double[sizes[feature]]);
        int[] filled = new int[sizes.length];
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            for (int node : nodes(ensemble, tree)) {
                if (!ensemble.nodes().isLeaf(node)) {
                    int feature = ensemble.nodes().feature(node);
                    // 0 and -0 are the same threshold
                    cuts[feature][filled[feature]++] = ensemble.nodes().threshold(node) + 0.0;
                }
            }
        }
        for (int feature = 0; feature < cuts.length; feature++) {
            Arrays.sort(cuts[feature]);
            double[] sorted = cuts[feature];
            cuts[feature] = IntStream.range(0, sorted.length)
                    .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                    .mapToDouble(i -> sorted[i])
                    .toArray();
        }
        return cuts;
    }

    private void add(int tree) {
        int[] nodes = nodes(ensemble, tree);
        while (size + nodes.length > words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
            values = Arrays.copyOf(values, words.length);
        }
        roots[tree] = size;
        int children = 1;
        for (int i = 0; i < nodes.length; i++) {
            values[size + i] = ensemble.nodes().value(nodes[i]);
            if (!ensemble.nodes().isLeaf(nodes[i])) {
                words[size + i] = word(nodes[i], children);
                children += 2;
            }
        }
        size += nodes.length;
    }

    private long word(int node, int child) {
        TreeNodes nodes = ensemble.nodes();
        int feature = nodes.feature(node);
        long word = child;
        word |= (long) below(cuts[feature], nodes.threshold(node)) << CUT;
        word |= (long) feature << FEATURE;
        word |= nodes.isLeaf(nodes.left(node)) ? 1L << LEAF : 0;
        word |= nodes.isLeaf(nodes.right(node)) ? 1L << LEAF + 1 : 0;
        word |= nodes.missingLeft(node) ? 1L << LEAF + 2 : 0;
        return word;
    }

    /** How many of the ascending numbers are below another. */
    private static int below(double[] ascending, double number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }

    /** The ranks of a feature's values. */
    int[] ranks(int feature, double[] numbers) {
        int[] ranks = new int[numbers.length];
        for (int i = 0; i < ranks.length; i++) {
            double number = ensemble.singlePrecision() ? (float) numbers[i] : numbers[i];
            ranks[i] = Double.isNaN(number) ? MISSING : below(cuts[feature], number);
        }
        return ranks;
    }

    /** The ensemble. */
    TreeEnsemble ensemble() {
        return ensemble;
    }

    /** The node at which a tree begins. */
    int root(int tree) {
        return roots[tree];
    }

    /** Whether a tree is one leaf. */
    boolean isLeaf(int tree) {
        return ensemble.nodes().isLeaf(ensemble.root(tree));
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
