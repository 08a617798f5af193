package org.fivesigma.plugin.trees.grow;

/**
 * The random order in which one tree looks at features in one node.
 *
 * <p>It follows from the seed of the tree and the path to the node, nothing else; asking for fewer features gives the beginning
 * of the same order.
 */
final class FeatureOrder {
    private final int[] order;
    private Draws draws = new Draws(0);
    private int next;

    FeatureOrder(int features) {
        order = new int[features];
    }

    /** Begins the order of a tree in a node. */
    void begin(long treeSeed, long path) {
        draws = new Draws(Draws.mixed(treeSeed + path));
        next = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** The next feature; there are as many as features. */
    int next() {
        int at = next + draws.below(order.length - next);
        int feature = order[at];
        order[at] = order[next];
        order[next++] = feature;
        return feature;
    }

    /** The path of the root. */
    static long root() {
        return 0;
    }

    /** The path of a left child. */
    static long left(long path) {
        return Draws.mixed(path ^ 0x9E3779B97F4A7C15L);
    }

    /** The path of a right child. */
    static long right(long path) {
        return Draws.mixed(path ^ 0xC2B2AE3D27D4EB4FL);
    }
}
