package org.fivesigma.api.learning;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.data.EventTable;

/**
 * Decision trees whose leaves add up to a score.
 *
 * <p>Nodes of all trees are numbered together. An event goes left where its feature is at most the node's threshold, right
 * where it is above, and the way that the node says where it is missing (NaN). With {@code f} the values of the leaves that
 * an event ends in, one for each of {@code n} trees, and {@code b} the base, its score is {@code b + sum(f) / n} for
 * {@link Link#MEAN} and {@code 1 / (1 + exp(-(b + sum(f))))} for {@link Link#LOGISTIC}.
 */
public final class TreeEnsemble implements Classifier {
    /** The feature of a leaf. */
    public static final int LEAF = -1;

    /** Rows scored together, so that the trees of an ensemble are read once for each block and not once for each row. */
    private static final int BLOCK = 512;

    private final List<String> features;
    private final Link link;
    private final double base;
    private final boolean singlePrecision;
    private final int[] roots;
    private final TreeNodes nodes;

    /** How leaf values become a score. */
    public enum Link {
        /** The mean over the trees, as in a forest. */
        MEAN,
        /** The logistic function of the sum, as in boosting. */
        LOGISTIC
    }

    /**
     * An ensemble.
     *
     * @param features names of the features, as nodes number them
     * @param link how leaf values become a score
     * @param base what is added to the leaf values
     * @param singlePrecision whether features are rounded to single precision before they are compared, as the library did
     *     that trained the trees
     * @param roots the node at which each tree begins
     * @param nodes the nodes of all trees
     */
    public TreeEnsemble(
            List<String> features, Link link, double base, boolean singlePrecision, int[] roots, TreeNodes nodes) {
        this.features = List.copyOf(features);
        this.link = link;
        this.base = base;
        this.singlePrecision = singlePrecision;
        this.roots = roots.clone();
        this.nodes = nodes;
    }

    @Override
    public List<String> features() {
        return features;
    }

    /** How leaf values become a score. */
    public Link link() {
        return link;
    }

    /** What is added to the leaf values. */
    public double base() {
        return base;
    }

    /** Whether features are rounded to single precision before they are compared. */
    public boolean singlePrecision() {
        return singlePrecision;
    }

    /** The number of trees. */
    public int trees() {
        return roots.length;
    }

    /** The node at which a tree begins. */
    public int root(int tree) {
        return roots[tree];
    }

    /** The nodes of all trees. */
    public TreeNodes nodes() {
        return nodes;
    }

    /** The first trees alone. */
    public TreeEnsemble first(int trees) {
        return new TreeEnsemble(features, link, base, singlePrecision, Arrays.copyOf(roots, trees), nodes);
    }

    @Override
    public double[] scores(EventTable events) {
        double[] scores = margins(events);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(scores[i]);
        }
        return scores;
    }

    /** Gives {@code b + sum(f)} for each event, for {@link Link#MEAN} with the sum divided by the number of trees. */
    public double[] margins(EventTable events) {
        double[][] values = new double[features.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = singlePrecision ? rounded(events.numbers(features.get(i))) : events.numbers(features.get(i));
        }
        double[] margins = new double[events.rows()];
        for (int start = 0; start < margins.length; start += BLOCK) {
            addLeaves(values, margins, start, Math.min(margins.length, start + BLOCK));
        }
        double scale = link == Link.MEAN ? Math.max(1, roots.length) : 1;
        for (int i = 0; i < margins.length; i++) {
            margins[i] = base + margins[i] / scale;
        }
        return margins;
    }

    /** The score of a margin. */
    public double score(double margin) {
        return link == Link.MEAN ? margin : 1 / (1 + StrictMath.exp(-margin));
    }

    private void addLeaves(double[][] values, double[] sums, int start, int end) {
        for (int root : roots) {
            for (int row = start; row < end; row++) {
                sums[row] += nodes.value(nodes.leaf(root, values, row));
            }
        }
    }

    private static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }
}
