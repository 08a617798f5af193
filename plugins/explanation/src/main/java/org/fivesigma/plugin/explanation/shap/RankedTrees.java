package org.fivesigma.plugin.explanation.shap;

import java.util.stream.IntStream;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.explanation.rank.Thresholds;

/**
 * The trees of an ensemble with the thresholds of each feature numbered by size, so that events are compared as whole numbers:
 * an event goes left where its rank is at most that of the node.
 */
final class RankedTrees {
    private final TreeEnsemble ensemble;
    private final TreeNodes nodes;
    private final Thresholds thresholds;
    private final int[] ranks;

    RankedTrees(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        nodes = ensemble.nodes();
        int[] all = IntStream.range(0, nodes.size()).toArray();
        thresholds = Thresholds.of(ensemble, new int[][] {all});
        ranks = new int[nodes.size()];
        for (int node = 0; node < ranks.length; node++) {
            if (!nodes.isLeaf(node)) {
                ranks[node] = rank(nodes.feature(node), nodes.threshold(node));
            }
        }
    }

    /** Nothing but a missing value goes left at a threshold that is no number. */
    private int rank(int feature, double threshold) {
        return Double.isNaN(threshold) ? RankedEvents.MISSING_LEFT : thresholds.below(feature, threshold);
    }

    TreeEnsemble ensemble() {
        return ensemble;
    }

    TreeNodes nodes() {
        return nodes;
    }

    int features() {
        return ensemble.features().size();
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
            if (thresholds.count(feature) > 0) {
                double[] values = events.numbers(ensemble.features().get(feature));
                right[feature] = thresholds.ranks(feature, values, RankedEvents.MISSING_RIGHT);
                left[feature] = missingLeft(values, right[feature]);
            }
        });
        return new RankedEvents(events.rows(), left, right);
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
