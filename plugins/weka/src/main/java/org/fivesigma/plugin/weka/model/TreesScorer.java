package org.fivesigma.plugin.weka.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Decision trees that give a score together.
 *
 * <p>Without votes, what all trees give to the classes is added, and the score is the signal's part of the sum. With votes, each
 * tree decides for one class and adds its vote {@code v}, and the score is {@code 1 / (1 + exp(v(background) - v(signal)))}, as
 * AdaBoost.M1 in Weka. A tree decides for signal where it gives more to it than to background by more than a margin.
 *
 * @param tree the nodes of all trees, numbered together
 * @param roots the node at which each tree begins
 * @param votes the vote of each tree; none where they do not vote
 * @param margin by how much signal must have more
 */
record TreesScorer(ProbabilityTree tree, int[] roots, double[] votes, double margin) implements Scorer {
    static final String FORM = "trees";

    @Override
    public double[] scores(double[][] values, int rows) {
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = votes.length == 0 ? shared(values, row) : voted(values, row);
        }
        return scores;
    }

    private double shared(double[][] values, int row) {
        double[] sums = new double[2];
        for (int root : roots) {
            tree.add(root, values, row, 1, sums);
        }
        double sum = roots.length == 1 ? 1 : sums[0] + sums[1];
        return sum == 0 ? 0 : sums[1] / sum;
    }

    private double voted(double[][] values, int row) {
        double[] given = new double[2];
        double[] decided = new double[2];
        for (int i = 0; i < roots.length; i++) {
            Arrays.fill(given, 0);
            tree.add(roots[i], values, row, 1, given);
            decided[given[1] - given[0] > margin ? 1 : 0] += votes[i];
        }
        return 1 / (1 + StrictMath.exp(decided[0] - decided[1]));
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeDouble(margin);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(votes.length);
        for (double vote : votes) {
            out.writeDouble(vote);
        }
        tree.write(out);
    }

    static TreesScorer read(DataInputStream in) throws IOException {
        double margin = in.readDouble();
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        double[] votes = new double[in.readInt()];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = in.readDouble();
        }
        return new TreesScorer(ProbabilityTree.read(in), roots, votes, margin);
    }
}
