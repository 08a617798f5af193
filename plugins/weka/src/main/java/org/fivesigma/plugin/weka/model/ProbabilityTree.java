package org.fivesigma.plugin.weka.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A decision tree as Weka's trees decide: an event goes left where its feature is at most the threshold. Where the feature is
 * missing, it goes both ways in shares, or, where shares are NaN, stays at the node.
 *
 * @param feature the feature that each node looks at, -1 for a leaf
 * @param threshold the largest value that goes left
 * @param left the left child
 * @param right the right child
 * @param leftShare the share that goes left of an event whose feature is missing
 * @param rightShare the share that goes right
 * @param background what the node gives to the class background
 * @param signal what the node gives to the class signal
 */
record ProbabilityTree(
        int[] feature,
        double[] threshold,
        int[] left,
        int[] right,
        double[] leftShare,
        double[] rightShare,
        double[] background,
        double[] signal) {
    static final int LEAF = -1;

    /** Adds what an event gets, times a factor, to the sums of background and signal. */
    void add(int from, double[][] values, int row, double factor, double[] sums) {
        int node = from;
        while (feature[node] != LEAF) {
            double value = values[feature[node]][row];
            if (Double.isNaN(value)) {
                addMissing(node, values, row, factor, sums);
                return;
            }
            node = value <= threshold[node] ? left[node] : right[node];
        }
        sums[0] += factor * background[node];
        sums[1] += factor * signal[node];
    }

    private void addMissing(int node, double[][] values, int row, double factor, double[] sums) {
        if (Double.isNaN(leftShare[node])) {
            sums[0] += factor * background[node];
            sums[1] += factor * signal[node];
            return;
        }
        add(left[node], values, row, factor * leftShare[node], sums);
        add(right[node], values, row, factor * rightShare[node], sums);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(feature.length);
        for (int node = 0; node < feature.length; node++) {
            out.writeInt(feature[node]);
            out.writeInt(left[node]);
            out.writeInt(right[node]);
            out.writeDouble(threshold[node]);
            out.writeDouble(leftShare[node]);
            out.writeDouble(rightShare[node]);
            out.writeDouble(background[node]);
            out.writeDouble(signal[node]);
        }
    }

    static ProbabilityTree read(DataInputStream in) throws IOException {
        Builder builder = new Builder();
        int nodes = in.readInt();
        for (int node = 0; node < nodes; node++) {
            int feature = in.readInt();
            int left = in.readInt();
            int right = in.readInt();
            double threshold = in.readDouble();
            double leftShare = in.readDouble();
            double rightShare = in.readDouble();
            builder.leaf(in.readDouble(), in.readDouble());
            if (feature != LEAF) {
                builder.split(node, feature, threshold, left, right, leftShare, rightShare);
            }
        }
        return builder.build();
    }

    /** Collects nodes. */
    static final class Builder {
        private static final int FIRST = 64;

        private int size;
        private ProbabilityTree nodes = empty(FIRST);

        /** Adds a leaf and gives its number. */
        int leaf(double toBackground, double toSignal) {
            if (size == nodes.feature.length) {
                nodes = nodes.resized(2 * size);
            }
            nodes.feature[size] = LEAF;
            nodes.left[size] = LEAF;
            nodes.right[size] = LEAF;
            nodes.background[size] = toBackground;
            nodes.signal[size] = toSignal;
            return size++;
        }

        /** Makes a leaf a node that splits. */
        void split(
                int node, int onFeature, double atMost, int leftChild, int rightChild, double toLeft, double toRight) {
            nodes.feature[node] = onFeature;
            nodes.threshold[node] = atMost;
            nodes.left[node] = leftChild;
            nodes.right[node] = rightChild;
            nodes.leftShare[node] = toLeft;
            nodes.rightShare[node] = toRight;
        }

        /** The tree. */
        ProbabilityTree build() {
            return nodes.resized(size);
        }
    }

    private static ProbabilityTree empty(int size) {
        return new ProbabilityTree(
                new int[size],
                new double[size],
                new int[size],
                new int[size],
                new double[size],
                new double[size],
                new double[size],
                new double[size]);
    }

    private ProbabilityTree resized(int size) {
        return new ProbabilityTree(
                Arrays.copyOf(feature, size),
                Arrays.copyOf(threshold, size),
                Arrays.copyOf(left, size),
                Arrays.copyOf(right, size),
                Arrays.copyOf(leftShare, size),
                Arrays.copyOf(rightShare, size),
                Arrays.copyOf(background, size),
                Arrays.copyOf(signal, size));
    }
}
