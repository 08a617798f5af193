package org.fivesigma.plugin.explanation.shap;

import java.util.Arrays;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.api.work.Pieces;

/**
 * The trees of an ensemble with the thresholds of each feature numbered by size, so that events are compared as whole numbers:
 * an event goes left where its rank is at most that of the node.
 */
final class RankedTrees {
    private final TreeEnsemble ensemble;
    private final TreeNodes nodes;
    private final double[][] thresholds;
    private final int[] ranks;

    RankedTrees(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        nodes = ensemble.nodes();
        thresholds = new double[ensemble.features().size()][];
        for (int feature = 0; feature < thresholds.length; feature++) {
            thresholds[feature] = thresholds(nodes, feature);
        }
        ranks = new int[nodes.size()];
        for (int node = 0; node < ranks.length; node++) {
            if (!nodes.isLeaf(node)) {
                ranks[node] = rank(nodes.threshold(node), thresholds[nodes.feature(node)]);
            }
        }
    }

    /** Nothing but a missing value goes left at a threshold that is no number. */
    private static int rank(double threshold, double[] sorted) {
        return threshold != threshold ? RankedEvents.MISSING_LEFT : Arrays.binarySearch(sorted, threshold);
    }

    private static double[] thresholds(TreeNodes nodes, int feature) {
        double[] all = new double[nodes.size()];
        int size = 0;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.feature(node) == feature) {
                all[size++] = nodes.threshold(node);
            }
        }
        return Arrays.stream(all, 0, size).sorted().distinct().toArray();
    }

    TreeEnsemble ensemble() {
        return ensemble;
    }

    TreeNodes nodes() {
        return nodes;
    }

    int features() {
        return thresholds.length;
    }

    /** The number of nodes from one on. */
    int size(int node) {
        return nodes.isLeaf(node) ? 1 : 1 + size(nodes.left(node)) + size(nodes.right(node));
    }

    /** The rank of a node's threshold among those of its feature. */
    int rank(int node) {
        return ranks[node];
    }

    /**
     * The share of a node's training weight that went to one of its children. Weights below nothing count as nothing; where
     * neither child has any, they share equally.
     */
    double share(int node, int child) {
        double left = Math.max(0, nodes.weight(nodes.left(node)));
        double right = Math.max(0, nodes.weight(nodes.right(node)));
        if (left + right <= 0) {
            return 0.5;
        }
        return (child == nodes.left(node) ? left : right) / (left + right);
    }

    /** The ranks of events, of which each piece of work finds those of some features. */
    RankedEvents rank(EventTable events, int threads) throws InterruptedException {
        int[][] right = new int[features()][];
        int[][] left = new int[features()][];
        Pieces.run(features(), threads, feature -> {
            if (thresholds[feature].length > 0) {
                double[] values = events.numbers(ensemble.features().get(feature));
                right[feature] = ranks(values, thresholds[feature]);
                left[feature] = missingLeft(values, right[feature]);
            }
        });
        return new RankedEvents(events.rows(), left, right);
    }

    private int[] ranks(double[] values, double[] sorted) {
        int[] ranked = new int[values.length];
        for (int row = 0; row < ranked.length; row++) {
            double value = ensemble.singlePrecision() ? (float) values[row] : values[row];
            ranked[row] = value != value ? RankedEvents.MISSING_RIGHT : below(sorted, value);
        }
        return ranked;
    }

    /** How many thresholds are below a value; those are the ones it is right of. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }

    private static int[] missingLeft(double[] values, int[] right) {
        int[] left = right;
        for (int row = 0; row < values.length; row++) {
            if (values[row] != values[row]) {
                left = left == right ? right.clone() : left;
                left[row] = RankedEvents.MISSING_LEFT;
            }
        }
        return left;
    }
}
