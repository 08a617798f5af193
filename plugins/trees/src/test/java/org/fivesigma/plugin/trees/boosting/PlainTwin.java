package org.fivesigma.plugin.trees.boosting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Boosted trees by the definition and nothing else: for each node every threshold of every feature is tried, and for each the
 * derivatives of all events of the node are summed up, in floating point.
 */
final class PlainTwin {
    private final LabelledEvents events;
    private final BoostedTrees.Params params;
    private final QuantisedColumns columns;
    private final double[] margins;
    private final StringBuilder text = new StringBuilder();

    PlainTwin(LabelledEvents events, BoostedTrees.Params params) throws InterruptedException {
        this.events = events;
        this.params = params;
        columns = QuantisedColumns.of(events, params.exact() ? QuantisedColumns.EXACT : params.bins(), 1);
        margins = new double[events.rows()];
        double signal = 0;
        double all = 0;
        for (int row = 0; row < margins.length; row++) {
            signal += events.signal()[row] ? events.weights()[row] : 0;
            all += events.weights()[row];
        }
        Arrays.fill(margins, Math.log(signal / (all - signal)));
    }

    /** The margins of all events that train. */
    double[] margins() {
        for (int tree = 0; tree < params.trees(); tree++) {
            double[] gradients = new double[margins.length];
            double[] hessians = new double[margins.length];
            for (int row = 0; row < margins.length; row++) {
                double score = 1 / (1 + Math.exp(-margins[row]));
                gradients[row] = events.weights()[row] * (score - (events.signal()[row] ? 1 : 0));
                hessians[row] = events.weights()[row] * score * (1 - score);
            }
            grow(IntStream.range(0, margins.length).toArray(), 0, gradients, hessians);
        }
        return margins;
    }

    /** The splits of all trees, each node before its children, left before right. */
    String splits() {
        return text.toString();
    }

    private void grow(int[] rows, int depth, double[] gradients, double[] hessians) {
        double gradient = sum(rows, gradients);
        double hessian = sum(rows, hessians);
        double best = gradient * gradient / (hessian + params.l2()) + Math.max(1e-9, params.minGain());
        int feature = -1;
        int bin = -1;
        boolean missingLeft = false;
        int[] bestLeft = {};
        boolean may = depth < params.mostSplits() && rows.length >= params.minSplit();
        for (int f = 0; may && f < columns.features(); f++) {
            int tried = f;
            int missing = columns.edges(f).missing();
            boolean any =
                    Arrays.stream(rows).anyMatch(row -> columns.numbers(tried).at(row) == missing);
            for (int side = 0; side < (any ? 2 : 1); side++) {
                boolean toLeft = side == 1;
                for (int b = 0; b < missing; b++) {
                    int last = b;
                    int[] left = Arrays.stream(rows)
                            .filter(row -> goesLeft(columns.numbers(tried).at(row), last, missing, toLeft))
                            .toArray();
                    if (left.length < params.minLeaf() || rows.length - left.length < params.minLeaf()) {
                        continue;
                    }
                    double gl = sum(left, gradients);
                    double hl = sum(left, hessians);
                    double score = gl * gl / (hl + params.l2())
                            + (gradient - gl) * (gradient - gl) / (hessian - hl + params.l2());
                    if (score > best * (1 + 1e-12)) {
                        best = score;
                        feature = f;
                        bin = b;
                        missingLeft = any ? toLeft : 2 * left.length > rows.length;
                        bestLeft = left;
                    }
                }
            }
        }
        if (feature < 0) {
            text.append("leaf of ").append(rows.length).append('\n');
            for (int row : rows) {
                margins[row] -= params.learningRate() * gradient / (hessian + params.l2());
            }
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "%d at most %s, missing %s%n",
                feature,
                threshold(feature, bin),
                missingLeft ? "left" : "right"));
        int[] left = bestLeft;
        boolean[] isLeft = new boolean[margins.length];
        Arrays.stream(left).forEach(row -> isLeft[row] = true);
        grow(left, depth + 1, gradients, hessians);
        grow(Arrays.stream(rows).filter(row -> !isLeft[row]).toArray(), depth + 1, gradients, hessians);
    }

    private double threshold(int feature, int bin) {
        boolean last = bin == columns.edges(feature).bins() - 1;
        return last ? Double.POSITIVE_INFINITY : columns.edges(feature).threshold(bin, bin + 1);
    }

    private static boolean goesLeft(int bin, int last, int missing, boolean missingLeft) {
        return bin == missing ? missingLeft : bin <= last;
    }

    private static double sum(int[] rows, double[] values) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
    }
}
