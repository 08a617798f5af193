package org.fivesigma.plugin.explanation.shap;

import java.util.Optional;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.work.Pieces;

/**
 * What each feature adds to the score of each event, beyond a base: Shapley values of a tree ensemble, exact but for rounding.
 *
 * <p>Contributions and base add up to the score, for {@link TreeEnsemble.Link#LOGISTIC} to the margin log p / (1 - p). Sums run
 * over the trees in their order, event by event, so the numbers are the same for any number of threads.
 *
 * @param base the mean score without knowing any feature
 * @param values by feature, as the ensemble numbers them, and event
 */
public record Contributions(double base, double[][] values) {
    /** The most trees that are made ready together. */
    private static final int BATCH = 16;

    /** No tree joins a batch with more nodes than this, so that large forests need not be in memory twice over. */
    private static final int NODES = 50_000;

    /** Events that a thread takes at once, so that their sums stay in the processor's cache while trees go by. */
    private static final int BLOCK = 1024;

    /**
     * Path-dependent contributions: an unknown feature is averaged over the training events that came to the node asking for it,
     * by their sum of weights.
     */
    public static Contributions pathDependent(TreeEnsemble ensemble, EventTable events, StepContext context)
            throws InterruptedException {
        RankedTrees trees = new RankedTrees(ensemble);
        double sum = 0;
        for (int tree = 0; tree < ensemble.trees(); tree++) {
            sum += mean(trees, ensemble.root(tree));
        }
        double[][] values = values(trees, Optional.empty(), events, context);
        return new Contributions(ensemble.base() + sum / scale(ensemble), values);
    }

    /**
     * Interventional contributions: unknown features are those of a background event, averaged over the background.
     *
     * @param background events with the features of the ensemble
     * @param weights their weights, of which the sum is above 0
     */
    public static Contributions interventional(
            TreeEnsemble ensemble, EventTable events, EventTable background, double[] weights, StepContext context)
            throws InterruptedException {
        RankedTrees trees = new RankedTrees(ensemble);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        double[] margins = ensemble.margins(background);
        double base = 0;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = weights[row] / sum;
            base += shares[row] * margins[row];
        }
        Background ranked = new Background(trees.rank(background, context.threads()), shares);
        return new Contributions(base, values(trees, Optional.of(ranked), events, context));
    }

    private static double mean(RankedTrees trees, int node) {
        if (trees.nodes().isLeaf(node)) {
            return trees.nodes().value(node);
        }
        int left = trees.nodes().left(node);
        int right = trees.nodes().right(node);
        return trees.share(node, left) * mean(trees, left) + trees.share(node, right) * mean(trees, right);
    }

    private static double scale(TreeEnsemble ensemble) {
        return ensemble.link() == TreeEnsemble.Link.MEAN ? Math.max(1, ensemble.trees()) : 1;
    }

    private static double[][] values(
            RankedTrees trees, Optional<Background> background, EventTable events, StepContext context)
            throws InterruptedException {
        TreeEnsemble ensemble = trees.ensemble();
        RankedEvents ranked = trees.rank(events, context.threads());
        double[][] sums = new double[trees.features()][events.rows()];
        int first = 0;
        while (first < ensemble.trees()) {
            context.progress(first / (double) ensemble.trees(), "contributions in tree " + (first + 1));
            TreeKernel[] batch = batch(trees, first, background, context);
            add(batch, ranked, sums, context);
            first += batch.length;
        }
        double scale = scale(ensemble);
        for (double[] column : sums) {
            for (int row = 0; row < column.length; row++) {
                column[row] /= scale;
            }
        }
        return sums;
    }

    private static void add(TreeKernel[] batch, RankedEvents events, double[][] sums, StepContext context)
            throws InterruptedException {
        int blocks = (events.rows() + BLOCK - 1) / BLOCK;
        Pieces.run(blocks, context.threads(), block -> {
            int end = Math.min(events.rows(), (block + 1) * BLOCK);
            for (TreeKernel tree : batch) {
                tree.add(events, block * BLOCK, end, sums);
            }
        });
    }

    private static TreeKernel[] batch(
            RankedTrees trees, int first, Optional<Background> background, StepContext context)
            throws InterruptedException {
        TreeEnsemble ensemble = trees.ensemble();
        int end = first;
        int nodes = 0;
        while (end < Math.min(ensemble.trees(), first + BATCH) && nodes <= NODES) {
            nodes += trees.size(ensemble.root(end++));
        }
        TreeKernel[] batch = new TreeKernel[end - first];
        Pieces.run(
                batch.length, context.threads(), i -> batch[i] = kernel(trees, ensemble.root(first + i), background));
        return batch;
    }

    private static TreeKernel kernel(RankedTrees trees, int root, Optional<Background> background) {
        if (TableTreeBuilder.suits(trees.nodes(), root)) {
            return TableTreeBuilder.build(trees, root, background);
        }
        return background
                .<TreeKernel>map(events -> new BackgroundTree(trees, root, events))
                .orElseGet(() -> new QuadratureTree(trees, root));
    }
}
