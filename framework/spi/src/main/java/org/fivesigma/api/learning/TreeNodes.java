package org.fivesigma.api.learning;

import java.util.Arrays;

/** The nodes of decision trees, in arrays; children come after their parents. */
public final class TreeNodes {
    private final int[] feature;
    private final double[] threshold;
    private final int[] left;
    private final int[] right;
    private final boolean[] missingLeft;
    private final double[] value;
    private final double[] weight;
    private final double[] gain;

    private TreeNodes(Builder builder) {
        int size = builder.size;
        feature = Arrays.copyOf(builder.feature, size);
        threshold = Arrays.copyOf(builder.threshold, size);
        left = Arrays.copyOf(builder.left, size);
        right = Arrays.copyOf(builder.right, size);
        missingLeft = Arrays.copyOf(builder.missingLeft, size);
        value = Arrays.copyOf(builder.value, size);
        weight = Arrays.copyOf(builder.weight, size);
        gain = Arrays.copyOf(builder.gain, size);
    }

    /** The number of nodes. */
    public int size() {
        return feature.length;
    }

    /** The feature that a node looks at; {@link TreeEnsemble#LEAF} for a leaf. */
    public int feature(int node) {
        return feature[node];
    }

    /** Whether a node is a leaf. */
    public boolean isLeaf(int node) {
        return feature[node] < 0;
    }

    /** The largest value that goes left. */
    public double threshold(int node) {
        return threshold[node];
    }

    /** The left child. */
    public int left(int node) {
        return left[node];
    }

    /** The right child. */
    public int right(int node) {
        return right[node];
    }

    /** Whether missing values go left. */
    public boolean missingLeft(int node) {
        return missingLeft[node];
    }

    /** What a leaf adds; for an inner node what it would add if it were a leaf. */
    public double value(int node) {
        return value[node];
    }

    /** The sum of weights of the training events in a node. */
    public double weight(int node) {
        return weight[node];
    }

    /** How much a split gained, in the learner's own measure; 0 for a leaf. */
    public double gain(int node) {
        return gain[node];
    }

    /** The leaf that a row ends in, from a node on. */
    public int leaf(int from, double[][] values, int row) {
        int node = from;
        int column = feature[node];
        while (column >= 0) {
            double x = values[column][row];
            boolean goesLeft = x <= threshold[node] || (x != x && missingLeft[node]);
            node = goesLeft ? left[node] : right[node];
            column = feature[node];
        }
        return node;
    }

    /** Collects nodes. */
    public static final class Builder {
        private int size;
        private int[] feature = new int[64];
        private double[] threshold = new double[64];
        private int[] left = new int[64];
        private int[] right = new int[64];
        private boolean[] missingLeft = new boolean[64];
        private double[] value = new double[64];
        private double[] weight = new double[64];
        private double[] gain = new double[64];

        /** Adds a node that is a leaf until it is split. */
        public int leaf(double adds, double sumOfWeights) {
            if (size == feature.length) {
                grow();
            }
            feature[size] = TreeEnsemble.LEAF;
            left[size] = TreeEnsemble.LEAF;
            right[size] = TreeEnsemble.LEAF;
            value[size] = adds;
            weight[size] = sumOfWeights;
            return size++;
        }

        /** Splits a node; its children have been added after it. */
        public void split(
                int node,
                int onFeature,
                double atMost,
                boolean missingGoesLeft,
                double gained,
                int leftChild,
                int rightChild) {
            if (leftChild <= node || rightChild <= node || leftChild >= size || rightChild >= size || onFeature < 0) {
                throw new IllegalArgumentException("node " + node + " cannot have the children " + leftChild + " and "
                        + rightChild + " on feature " + onFeature);
            }
            feature[node] = onFeature;
            threshold[node] = atMost;
            missingLeft[node] = missingGoesLeft;
            gain[node] = gained;
            left[node] = leftChild;
            right[node] = rightChild;
        }

        /** The number of nodes so far. */
        public int size() {
            return size;
        }

        /** The nodes. */
        public TreeNodes build() {
            return new TreeNodes(this);
        }

        private void grow() {
            int larger = 2 * size;
            feature = Arrays.copyOf(feature, larger);
            threshold = Arrays.copyOf(threshold, larger);
            left = Arrays.copyOf(left, larger);
            right = Arrays.copyOf(right, larger);
            missingLeft = Arrays.copyOf(missingLeft, larger);
            value = Arrays.copyOf(value, larger);
            weight = Arrays.copyOf(weight, larger);
            gain = Arrays.copyOf(gain, larger);
        }
    }
}
