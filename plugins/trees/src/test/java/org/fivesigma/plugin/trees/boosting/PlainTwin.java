package org.fivesigma.plugin.trees.boosting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
        Node node = new Node(rows, gradients, hessians);
        Best best = new Best(node.score() + Math.max(1e-9, params.minGain()));
        if (depth < params.depth().orElseThrow() && rows.length >= params.minSplit()) {
            IntStream.range(0, columns.features()).forEach(feature -> tryFeature(node, feature, best));
        }
        if (best.feature < 0) {
            text.append("leaf of ").append(rows.length).append('\n');
            for (int row : rows) {
                margins[row] -= params.learningRate() * node.sum(gradients) / (node.sum(hessians) + params.l2());
            }
            return;
        }
        String side = best.missingLeft ? "left" : "right";
        double threshold = threshold(best.feature, best.bin);
        text.append(String.format(Locale.ROOT, "%d at most %s, missing %s%n", best.feature, threshold, side));
        grow(best.left, depth + 1, gradients, hessians);
        grow(best.right, depth + 1, gradients, hessians);
    }

    private void tryFeature(Node node, int feature, Best best) {
        int missing = columns.edges(feature).missing();
        boolean any = Arrays.stream(node.rows)
                .anyMatch(row -> columns.numbers(feature).at(row) == missing);
        for (boolean missingLeft : any ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int bin = 0; bin < missing; bin++) {
                trySplit(node, feature, bin, missingLeft, any, best);
            }
        }
    }

    private void trySplit(Node node, int feature, int bin, boolean missingLeft, boolean any, Best best) {
        Map<Boolean, List<Integer>> sides = Arrays.stream(node.rows)
                .boxed()
                .collect(Collectors.partitioningBy(row -> goesLeft(feature, row, bin, missingLeft)));
        Node left = node.part(sides.get(true));
        Node right = node.part(sides.get(false));
        if (Math.min(left.rows.length, right.rows.length) < params.minLeaf()) {
            return;
        }
        double score = left.score() + right.score();
        if (score > best.score * (1 + 1e-12)) {
            best.score = score;
            best.feature = feature;
            best.bin = bin;
            best.missingLeft = any ? missingLeft : left.rows.length > right.rows.length;
            best.left = left.rows;
            best.right = right.rows;
        }
    }

    private boolean goesLeft(int feature, int row, int last, boolean missingLeft) {
        int bin = columns.numbers(feature).at(row);
        return bin == columns.edges(feature).missing() ? missingLeft : bin <= last;
    }

    private double threshold(int feature, int bin) {
        boolean last = bin == columns.edges(feature).bins() - 1;
        return last ? Double.POSITIVE_INFINITY : columns.edges(feature).threshold(bin, bin + 1);
    }

    /** The best split so far. */
    private static final class Best {
        private double score;
        private int feature = -1;
        private int bin;
        private boolean missingLeft;
        private int[] left = {};
        private int[] right = {};

        private Best(double required) {
            score = required;
        }
    }

    /** Some events. */
    private final class Node {
        private final int[] rows;
        private final double[] gradients;
        private final double[] hessians;

        private Node(int[] rows, double[] gradients, double[] hessians) {
            this.rows = rows;
            this.gradients = gradients;
            this.hessians = hessians;
        }

        private Node part(List<Integer> chosen) {
            return new Node(chosen.stream().mapToInt(Integer::intValue).toArray(), gradients, hessians);
        }

        private double score() {
            double gradient = sum(gradients);
            return gradient * gradient / (sum(hessians) + params.l2());
        }

        private double sum(double[] values) {
            return Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
        }
    }
}
