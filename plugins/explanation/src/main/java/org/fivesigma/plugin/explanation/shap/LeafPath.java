package org.fivesigma.plugin.explanation.shap;

/**
 * What an event must meet to end in a leaf: for each feature of the path all its conditions merged into one.
 *
 * <p>Conditions are about turns: bit {@code i} of a pattern of turns says whether an event goes right at the {@code i}-th of
 * some nodes. A pattern of features has a bit for each feature of the path: whether the event meets all conditions on it.
 */
final class LeafPath {
    private final double value;
    private final int[] features;
    private final double[] shares;
    private final int[] asked;
    private final int[] wanted;
    private int size;

    private LeafPath(double value, int conditions) {
        this.value = value;
        features = new int[conditions];
        shares = new double[conditions];
        asked = new int[conditions];
        wanted = new int[conditions];
    }

    /**
     * The path to a leaf.
     *
     * @param trees the trees
     * @param path the nodes from the root to the leaf
     * @param turning the nodes whose turns are the bits of a pattern; the path's are among them
     */
    static LeafPath of(RankedTrees trees, int[] path, int[] turning) {
        LeafPath leaf = new LeafPath(trees.nodes().value(path[path.length - 1]), path.length - 1);
        for (int i = 0; i < path.length - 1; i++) {
            int slot = leaf.slot(trees.nodes().feature(path[i]));
            boolean right = trees.nodes().right(path[i]) == path[i + 1];
            leaf.shares[slot] *= trees.share(path[i], path[i + 1]);
            int bit = 1 << place(path[i], turning);
            leaf.asked[slot] |= bit;
            leaf.wanted[slot] |= right ? bit : 0;
        }
        return leaf;
    }

    private static int place(int node, int[] turning) {
        int place = 0;
        while (turning[place] != node) {
            place++;
        }
        return place;
    }

    private int slot(int feature) {
        for (int slot = 0; slot < size; slot++) {
            if (features[slot] == feature) {
                return slot;
            }
        }
        features[size] = feature;
        shares[size] = 1;
        return size++;
    }

    /** What the leaf adds to the score. */
    double value() {
        return value;
    }

    /** The number of different features. */
    int size() {
        return size;
    }

    /** A feature of the path. */
    int feature(int slot) {
        return features[slot];
    }

    /** The share of the training weight that meets the conditions on a feature where all before them are met. */
    double share(int slot) {
        return shares[slot];
    }

    /** The pattern of features of a pattern of turns. */
    int met(int turns) {
        int met = 0;
        for (int slot = 0; slot < size; slot++) {
            met |= (turns & asked[slot]) == wanted[slot] ? 1 << slot : 0;
        }
        return met;
    }
}
