package org.fivesigma.plugin.assessment.curve;

import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;

/** The scores of events as trees are added one after another: each tree is read once, whatever is looked at in between. */
final class GrowingScores {
    /** Rows scored together, so that their values stay near while trees are read. */
    private static final int BLOCK = 512;

    private final TreeEnsemble ensemble;
    private final double[][] values;
    private final double[] sums;
    private int trees;

    GrowingScores(TreeEnsemble ensemble, EventTable events) {
        this.ensemble = ensemble;
        this.values = new double[ensemble.features().size()][];
        for (int i = 0; i < values.length; i++) {
            double[] column = events.numbers(ensemble.features().get(i));
            values[i] = ensemble.singlePrecision() ? rounded(column) : column;
        }
        this.sums = new double[events.rows()];
    }

    private static double[] rounded(double[] column) {
        double[] rounded = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            rounded[i] = (float) column[i];
        }
        return rounded;
    }

    /** The scores of so many trees, no fewer than before. */
    double[] after(int grown) {
        for (int start = 0; start < sums.length; start += BLOCK) {
            int end = Math.min(sums.length, start + BLOCK);
            for (int tree = trees; tree < grown; tree++) {
                add(ensemble.root(tree), start, end);
            }
        }
        trees = grown;
        double scale = ensemble.link() == TreeEnsemble.Link.MEAN ? Math.max(1, grown) : 1;
        double[] scores = new double[sums.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = ensemble.score(ensemble.base() + sums[i] / scale);
        }
        return scores;
    }

    private void add(int root, int start, int end) {
        for (int row = start; row < end; row++) {
            sums[row] += ensemble.nodes().value(ensemble.nodes().leaf(root, values, row));
        }
    }
}
