package org.fivesigma.plugin.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.plugin.trees.grow.Forests;
import org.fivesigma.plugin.trees.grow.TrainingEvents;
import org.fivesigma.plugin.trees.grow.TreeSettings;

/**
 * Boosts trees by the algorithm SAMME of Zhu, Zou, Rosset and Hastie (Statistics and Its Interface 2, 2009, 349) for two
 * classes, as scikit-learn does: each tree votes for a class with the weight {@code rate log((1 - e) / e)} of its error
 * {@code e}, and events that it gets wrong weigh more for the next.
 *
 * <p>With {@code h} the votes, +1 or -1, and {@code w} their weights, the score is the logistic function of
 * {@code sum(w h) / sum(w)}.
 */
final class Samme {
    private final LabelledEvents events;
    private final double rate;
    private final int threads;
    private final List<TreeEnsemble> trees = new ArrayList<>();
    private final List<Double> votes = new ArrayList<>();
    private TrainingEvents prepared;
    private double[] weights;
    private boolean ended;

    /**
     * Begins.
     *
     * @param events the events that train, none of weight 0
     * @param prepared the same events
     * @param rate by what the weights of votes are multiplied
     */
    Samme(LabelledEvents events, TrainingEvents prepared, double rate, int threads) {
        this.events = events;
        this.prepared = prepared;
        this.rate = rate;
        this.threads = threads;
        this.weights = shares(events.weights());
    }

    /**
     * Adds trees until there are so many, or one makes no error, or one is no better than chance, which does not count.
     *
     * @param settings how each tree grows
     * @throws StepFailure when already the first tree is no better than chance
     */
    void boost(int most, TreeSettings settings) throws StepFailure, InterruptedException {
        while (trees.size() < most && !ended) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            // what does not change with weights is handed on
            prepared = prepared.withWeights(weights);
            TreeEnsemble tree = new Forests(prepared, false, 0, threads).grow(settings, events.features());
            boolean[] wrong = wrong(tree);
            double error = error(wrong);
            ended = error <= 0 || error >= 0.5;
            if (error >= 0.5 && trees.isEmpty()) {
                throw new StepFailure(
                        "no tree tells signal from background better than chance",
                        "give features that differ between the classes, or deeper trees with fewer events in each leaf");
            }
            if (error < 0.5) {
                add(tree, error, wrong);
            }
        }
    }

    private void add(TreeEnsemble tree, double error, boolean[] wrong) {
        double vote = error <= 0 ? 1 : rate * StrictMath.log((1 - error) / error);
        trees.add(tree);
        votes.add(vote);
        double factor = StrictMath.exp(vote);
        double[] heavier = weights.clone();
        for (int row = 0; row < heavier.length; row++) {
            heavier[row] *= wrong[row] ? factor : 1;
        }
        weights = shares(heavier);
    }

    private boolean[] wrong(TreeEnsemble tree) {
        TreeNodes nodes = tree.nodes();
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        boolean[] signal = events.signal();
        boolean[] wrong = new boolean[signal.length];
        for (int row = 0; row < wrong.length; row++) {
            wrong[row] = isSignal(nodes, nodes.leaf(0, values, row)) != signal[row];
        }
        return wrong;
    }

    private double error(boolean[] wrong) {
        double error = 0;
        for (int row = 0; row < wrong.length; row++) {
            error += wrong[row] ? weights[row] : 0;
        }
        return error;
    }

    private static double[] shares(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int row = 0; row < shares.length; row++) {
            shares[row] = weights[row] / sum;
        }
        return shares;
    }

    private static boolean isSignal(TreeNodes nodes, int node) {
        return nodes.value(node) > 0.5;
    }

    /** The first trees together; fewer where boosting ended before. */
    TreeEnsemble ensemble(int most) {
        int size = Math.min(most, trees.size());
        double all = 0;
        for (int tree = 0; tree < size; tree++) {
            all += votes.get(tree);
        }
        TreeNodes.Builder builder = new TreeNodes.Builder();
        int[] roots = new int[size];
        for (int tree = 0; tree < size; tree++) {
            roots[tree] = builder.size();
            copy(trees.get(tree).nodes(), votes.get(tree) / all, builder);
        }
        return new TreeEnsemble(events.features(), TreeEnsemble.Link.LOGISTIC, 0, false, roots, builder.build());
    }

    private static void copy(TreeNodes nodes, double vote, TreeNodes.Builder to) {
        int first = to.size();
        for (int node = 0; node < nodes.size(); node++) {
            to.leaf(isSignal(nodes, node) ? vote : -vote, nodes.weight(node));
        }
        for (int node = 0; node < nodes.size(); node++) {
            if (!nodes.isLeaf(node)) {
                to.split(
                        first + node,
                        nodes.feature(node),
                        nodes.threshold(node),
                        nodes.missingLeft(node),
                        nodes.gain(node) * vote,
                        first + nodes.left(node),
                        first + nodes.right(node));
            }
        }
    }
}
