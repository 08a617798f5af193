package org.fivesigma.plugin.explanation.shap;

import java.util.Arrays;
import org.fivesigma.api.learning.TreeNodes;

/**
 * A deep tree with interventional contributions: each explained event goes through it with each background event (Lundberg et al.,
 * Nature Machine Intelligence 2, 56, 2020, supplement, algorithm 3).
 *
 * <p>Where the two part at a feature, the leaves below one child are reached by coalitions that hold the feature, those below the
 * other by coalitions that do not.
 */
final class BackgroundTree implements TreeKernel {
    private final RankedTrees trees;
    private final int root;
    private final Background background;
    private final CoalitionWeights coalitions;

    BackgroundTree(RankedTrees trees, int root, Background background) {
        this.trees = trees;
        this.root = root;
        this.background = background;
        coalitions = new CoalitionWeights(Math.min(trees.features(), depth(trees.nodes(), root)));
    }

    private static int depth(TreeNodes nodes, int node) {
        return nodes.isLeaf(node) ? 0 : 1 + Math.max(depth(nodes, nodes.left(node)), depth(nodes, nodes.right(node)));
    }

    @Override
    public void add(RankedEvents events, int start, int end, double[][] sums) throws InterruptedException {
        Pair pair = new Pair(events, sums);
        for (int row = start; row < end; row++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (int other = 0; other < background.rows(); other++) {
                pair.follow(row, other);
            }
        }
    }

    /** Whose value a feature has in the coalitions that come to a node. */
    private enum Holder {
        EITHER,
        EXPLAINED,
        OTHER
    }

    /** An explained event and one of the background. */
    private final class Pair {
        private final RankedEvents events;
        private final double[][] sums;
        private final Holder[] holders = new Holder[trees.features()];
        /** What each feature of the explained event gains in the leaves below the node that was followed last. */
        private double gain;
        /** What each feature of the other event loses there. */
        private double loss;

        private int row;
        private int other;

        private Pair(RankedEvents events, double[][] sums) {
            this.events = events;
            this.sums = sums;
            Arrays.fill(holders, Holder.EITHER);
        }

        private void follow(int explained, int ofBackground) {
            row = explained;
            other = ofBackground;
            follow(root, 0, 0, background.weights()[other]);
        }

        private void follow(int node, int own, int others, double weight) {
            TreeNodes nodes = trees.nodes();
            if (nodes.isLeaf(node)) {
                double value = weight * nodes.value(node);
                gain = own == 0 ? 0 : value * coalitions.of(own, others);
                loss = others == 0 ? 0 : -value * coalitions.of(others, own);
                return;
            }
            int mine = child(node, events, row);
            int theirs = child(node, background.events(), other);
            Holder holder = holders[nodes.feature(node)];
            if (mine == theirs || holder != Holder.EITHER) {
                follow(holder == Holder.OTHER ? theirs : mine, own, others, weight);
                return;
            }
            part(node, mine, theirs, own, others, weight);
        }

        private void part(int node, int mine, int theirs, int own, int others, double weight) {
            int feature = trees.nodes().feature(node);
            holders[feature] = Holder.EXPLAINED;
            follow(mine, own + 1, others, weight);
            double gainOfMine = gain;
            double lossOfMine = loss;
            holders[feature] = Holder.OTHER;
            follow(theirs, own, others + 1, weight);
            holders[feature] = Holder.EITHER;
            sums[feature][row] += gainOfMine + loss;
            gain += gainOfMine;
            loss += lossOfMine;
        }

        private int child(int node, RankedEvents of, int event) {
            boolean left = of.ranks(trees, node)[event] <= trees.rank(node);
            return left ? trees.nodes().left(node) : trees.nodes().right(node);
        }
    }
}
