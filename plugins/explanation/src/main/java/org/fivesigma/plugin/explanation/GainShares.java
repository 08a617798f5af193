package org.fivesigma.plugin.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/**
 * The share of each feature in what the splits of trees gained.
 *
 * <p>The gains of our trees are impurities times the weights of nodes, so each node counts as much as its events; those of
 * boosted trees, XGBoost's among them, are what the split takes off the loss. The trees of a forest count equally: the shares
 * are those of each tree by itself (of trees that split at all), averaged, as scikit-learn's {@code feature_importances_}. Boosted
 * trees count by their gains, which fall from tree to tree, as XGBoost's {@code total_gain} and the {@code
 * feature_importances_} of scikit-learn's gradient boosting.
 */
final class GainShares {
    private final double[] shares;
    private final List<double[]> byTree;
    private final long[] splits;

    private GainShares(double[] shares, List<double[]> byTree, long[] splits) {
        this.shares = shares;
        this.byTree = byTree;
        this.splits = splits;
    }

    static GainShares of(TreeEnsemble ensemble) {
        int features = ensemble.features().size();
        boolean alike = ensemble.link() == TreeEnsemble.Link.MEAN;
        long[] splits = new long[features];
        double[] sums = new double[features];
        List<double[]> byTree = new ArrayList<>();
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            double[] gains = gains(ensemble, tree, splits);
            if (alike && !ensemble.nodes().isLeaf(ensemble.root(tree))) {
                normalise(gains);
                byTree.add(gains);
            }
            for (int feature = 0; feature < features; feature++) {
                sums[feature] += gains[feature];
            }
        }
        normalise(sums);
        return new GainShares(sums, byTree, splits);
    }

    private static double[] gains(TreeEnsemble ensemble, int tree, long[] splits) {
        TreeNodes nodes = ensemble.nodes();
        double[] gains = new double[splits.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(ensemble.root(tree)));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (nodes.isLeaf(node)) {
                continue;
            }
            gains[nodes.feature(node)] += nodes.gain(node);
            splits[nodes.feature(node)]++;
            open.push(nodes.right(node));
            open.push(nodes.left(node));
        }
        return gains;
    }

    private static void normalise(double[] gains) {
        double sum = Arrays.stream(gains).sum();
        for (int feature = 0; sum > 0 && feature < gains.length; feature++) {
            gains[feature] /= sum;
        }
    }

    /** A feature's share; all are 0 where nothing was gained. */
    double share(int feature) {
        return shares[feature];
    }

    /** The standard deviation of a feature's share over the trees; of forests alone, whose trees are alike. */
    Optional<Double> spread(int feature) {
        if (byTree.size() < 2) {
            return Optional.empty();
        }
        double mean = byTree.stream().mapToDouble(of -> of[feature]).sum() / byTree.size();
        double squares = byTree.stream()
                .mapToDouble(of -> (of[feature] - mean) * (of[feature] - mean))
                .sum();
        return Optional.of(Math.sqrt(squares / byTree.size()));
    }

    /** In how many nodes a feature is tested. */
    long splits(int feature) {
        return splits[feature];
    }
}
