package org.fivesigma.plugin.explanation.shap;

import java.util.function.IntToDoubleFunction;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** Shapley values as they are defined, by going through all coalitions of features. */
final class Coalitions {
    private final TreeEnsemble ensemble;
    private final double[][] values;
    private final int row;

    Coalitions(TreeEnsemble ensemble, EventTable events, int row) {
        this.ensemble = ensemble;
        values = values(ensemble, events);
        this.row = row;
    }

    private static double[][] values(TreeEnsemble ensemble, EventTable events) {
        double[][] values = new double[ensemble.features().size()][events.rows()];
        for (int feature = 0; feature < values.length; feature++) {
            double[] column = events.numbers(ensemble.features().get(feature));
            for (int i = 0; i < column.length; i++) {
                values[feature][i] = ensemble.singlePrecision() ? (float) column[i] : column[i];
            }
        }
        return values;
    }

    /** The contributions where unknown features are averaged over a node's training events. */
    double[] pathDependent() {
        return shapley(known -> mean(root -> expected(root, known)));
    }

    /** The contributions where unknown features are those of background events. */
    double[] interventional(EventTable background, double[] weights) {
        double[][] others = values(ensemble, background);
        return shapley(known -> {
            double sum = 0;
            double all = 0;
            for (int other = 0; other < weights.length; other++) {
                double[][] mixed = new double[values.length][1];
                for (int feature = 0; feature < mixed.length; feature++) {
                    mixed[feature][0] = (known >> feature & 1) == 1 ? values[feature][row] : others[feature][other];
                }
                TreeNodes nodes = ensemble.nodes();
                sum += weights[other] * mean(root -> nodes.value(nodes.leaf(root, mixed, 0)));
                all += weights[other];
            }
            return sum / all;
        });
    }

    private double mean(IntToDoubleFunction ofRoot) {
        double sum = 0;
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            sum += ofRoot.applyAsDouble(ensemble.root(tree));
        }
        return ensemble.link() == TreeEnsemble.Link.MEAN ? sum / ensemble.trees() : sum;
    }

    private double expected(int node, int known) {
        TreeNodes nodes = ensemble.nodes();
        if (nodes.isLeaf(node)) {
            return nodes.value(node);
        }
        int left = nodes.left(node);
        int right = nodes.right(node);
        if ((known >> nodes.feature(node) & 1) == 1) {
            double x = values[nodes.feature(node)][row];
            boolean goesLeft = Double.isNaN(x) ? nodes.missingLeft(node) : x <= nodes.threshold(node);
            return expected(goesLeft ? left : right, known);
        }
        double all = nodes.weight(left) + nodes.weight(right);
        double share = all == 0 ? 0.5 : nodes.weight(left) / all;
        return share * expected(left, known) + (1 - share) * expected(right, known);
    }

    private double[] shapley(IntToDoubleFunction worth) {
        int players = values.length;
        double[] worths = new double[1 << players];
        for (int coalition = 0; coalition < worths.length; coalition++) {
            worths[coalition] = worth.applyAsDouble(coalition);
        }
        double[] contributions = new double[players];
        for (int player = 0; player < players; player++) {
            for (int coalition = 0; coalition < worths.length; coalition++) {
                if ((coalition >> player & 1) == 0) {
                    int size = Integer.bitCount(coalition);
                    double weight = factorial(size) * factorial(players - size - 1) / factorial(players);
                    contributions[player] += weight * (worths[coalition | 1 << player] - worths[coalition]);
                }
            }
        }
        return contributions;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
