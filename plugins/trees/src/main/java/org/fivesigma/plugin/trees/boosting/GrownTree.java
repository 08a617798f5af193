package org.fivesigma.plugin.trees.boosting;

import org.fivesigma.api.learning.TreeNodes;

/** A tree as it was grown, its nodes numbered from the root, each left branch before the right one. */
final class GrownTree {
    private static final int LEAF = -1;

    private final double rate;
    private final int[] feature;
    private final int[] bin;
    private final double[] threshold;
    private final int[] left;
    private final int[] right;
    private final boolean[] missingLeft;
    private final double[] newton;
    private final double[] weight;
    private final double[] gain;

    /**
     * Room for a tree.
     *
     * @param rate the learning rate
     */
    GrownTree(int nodes, double rate) {
        this.rate = rate;
        feature = new int[nodes];
        bin = new int[nodes];
        threshold = new double[nodes];
        left = new int[nodes];
        right = new int[nodes];
        missingLeft = new boolean[nodes];
        newton = new double[nodes];
        weight = new double[nodes];
        gain = new double[nodes];
    }

    private GrownTree(GrownTree other, double rate) {
        this.rate = rate;
        feature = other.feature;
        bin = other.bin;
        threshold = other.threshold;
        left = other.left;
        right = other.right;
        missingLeft = other.missingLeft;
        newton = other.newton;
        weight = other.weight;
        gain = other.gain;
    }

    /** The same tree at another learning rate. */
    GrownTree at(double otherRate) {
        return new GrownTree(this, otherRate);
    }

    /** Sets a leaf, its Newton step and the sum of weights of its events. */
    void leaf(int node, double step, double sumOfWeights) {
        feature[node] = LEAF;
        newton[node] = step;
        weight[node] = sumOfWeights;
    }

    /** Sets an inner node, whose children are set already, its Newton step and its gain. */
    void inner(int node, Split split, double upTo, double step, double gained, int leftChild, int rightChild) {
        feature[node] = split.feature();
        bin[node] = split.bin();
        threshold[node] = upTo;
        missingLeft[node] = split.missingLeft();
        newton[node] = step;
        gain[node] = gained;
        left[node] = leftChild;
        right[node] = rightChild;
        weight[node] = weight[leftChild] + weight[rightChild];
    }

    /** The number of leaves. */
    int leaves() {
        return (feature.length + 1) / 2;
    }

    /** What a leaf adds before it is scaled by the learning rate. */
    double newton(int node) {
        return newton[node];
    }

    /** What a leaf adds. */
    double value(int node) {
        return rate * newton[node];
    }

    /** The leaf of an event. */
    int leaf(double[][] values, int row) {
        int node = 0;
        int column = feature[0];
        while (column >= 0) {
            double x = values[column][row];
            boolean goesLeft = x <= threshold[node] || (x != x && missingLeft[node]);
            node = goesLeft ? left[node] : right[node];
            column = feature[node];
        }
        return node;
    }

    /** The leaf of an event by its bins, which is that by its values. */
    int leaf(PackedColumns columns, int row) {
        int node = 0;
        while (feature[node] >= 0) {
            PackedColumns.Lane lane = columns.lane(feature[node]);
            int at = lane.bin(row);
            boolean goesLeft = at == lane.bins() ? missingLeft[node] : at <= bin[node];
            node = goesLeft ? left[node] : right[node];
        }
        return node;
    }

    /** Adds to the sum of each event what its leaf adds. */
    void addTo(double[] sums, double[][] values) {
        for (int row = 0; row < sums.length; row++) {
            sums[row] += value(leaf(values, row));
        }
    }

    /** Appends the nodes to those of other trees; gives the root. */
    int appendTo(TreeNodes.Builder nodes) {
        int root = nodes.size();
        for (int node = 0; node < feature.length; node++) {
            nodes.leaf(value(node), weight[node]);
        }
        for (int node = 0; node < feature.length; node++) {
            if (feature[node] != LEAF) {
                nodes.split(
                        root + node,
                        feature[node],
                        threshold[node],
                        missingLeft[node],
                        gain[node],
                        root + left[node],
                        root + right[node]);
            }
        }
        return root;
    }
}
