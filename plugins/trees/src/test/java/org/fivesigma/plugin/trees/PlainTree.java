package org.fivesigma.plugin.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.grow.Criterion;

/** A decision tree grown in the plainest way, by trying every threshold on the values themselves with ordinary sums. */
final class PlainTree {
    private final LabelledEvents events;
    private final Criterion criterion;
    private final int depth;
    private final int minLeaf;
    private final List<String> nodes = new ArrayList<>();

    /** A way to divide events. */
    private record Division(int feature, double threshold, boolean missingLeft) {
        boolean left(LabelledEvents events, int row) {
            double value = events.feature(feature)[row];
            return Double.isNaN(value) ? missingLeft : value <= threshold;
        }
    }

    PlainTree(LabelledEvents events, Criterion criterion, int depth, int minLeaf) {
        this.events = events;
        this.criterion = criterion;
        this.depth = depth;
        this.minLeaf = minLeaf;
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < events.rows(); row++) {
            if (events.weights()[row] != 0) {
                rows.add(row);
            }
        }
        grow(rows, 0);
    }

    /** Each node in a line, parents before children, left before right: feature, threshold and where missing values go. */
    List<String> nodes() {
        return nodes;
    }

    private void grow(List<Integer> rows, int reached) {
        Division best = new Division(-1, 0, false);
        double least = Double.POSITIVE_INFINITY;
        boolean ends = reached >= depth || rows.size() < 2 * minLeaf || sum(rows, true) == 0 || sum(rows, false) == 0;
        for (Division division : ends ? List.<Division>of() : divisions(rows)) {
            double impurity = impurity(rows, division);
            // sums differ in their last bits from exact ones; ties go to the first
            if (impurity < least - 1e-9 * Math.abs(least == Double.POSITIVE_INFINITY ? 0 : least)) {
                least = impurity;
                best = division;
            }
        }
        if (best.feature < 0) {
            nodes.add("leaf of " + rows.size());
            return;
        }
        nodes.add(best.feature + " " + best.threshold + " " + best.missingLeft);
        Division chosen = best;
        grow(rows.stream().filter(row -> chosen.left(events, row)).toList(), reached + 1);
        grow(rows.stream().filter(row -> !chosen.left(events, row)).toList(), reached + 1);
    }

    private List<Division> divisions(List<Integer> rows) {
        List<Division> divisions = new ArrayList<>();
        for (int feature = 0; feature < events.features().size(); feature++) {
            addDivisions(rows, feature, divisions);
        }
        return divisions;
    }

    private void addDivisions(List<Integer> rows, int feature, List<Division> divisions) {
        double[] values = events.feature(feature);
        TreeSet<Double> distinct = new TreeSet<>();
        rows.stream().filter(row -> !Double.isNaN(values[row])).forEach(row -> distinct.add(values[row]));
        boolean missing = rows.stream().anyMatch(row -> Double.isNaN(values[row]));
        List<Double> thresholds = middles(new ArrayList<>(distinct));
        for (double threshold : thresholds) {
            divisions.add(new Division(feature, threshold, !missing && largerLeft(rows, values, threshold)));
        }
        if (missing && !distinct.isEmpty()) {
            divisions.add(new Division(feature, Double.POSITIVE_INFINITY, false));
            thresholds.forEach(threshold -> divisions.add(new Division(feature, threshold, true)));
        }
    }

    private static List<Double> middles(List<Double> ascending) {
        List<Double> middles = new ArrayList<>();
        for (int i = 1; i < ascending.size(); i++) {
            middles.add(ascending.get(i - 1) / 2 + ascending.get(i) / 2);
        }
        return middles;
    }

    private static boolean largerLeft(List<Integer> rows, double[] values, double threshold) {
        return 2 * rows.stream().filter(row -> values[row] <= threshold).count() >= rows.size();
    }

    private double impurity(List<Integer> rows, Division division) {
        List<Integer> left =
                rows.stream().filter(row -> division.left(events, row)).toList();
        List<Integer> right =
                rows.stream().filter(row -> !division.left(events, row)).toList();
        boolean allowed = left.size() >= minLeaf && right.size() >= minLeaf && all(left) > 0 && all(right) > 0;
        return allowed ? impurity(left) + impurity(right) : Double.POSITIVE_INFINITY;
    }

    private double all(List<Integer> rows) {
        return sum(rows, true) + sum(rows, false);
    }

    /** The sum of weights of a class, none where it is negative. */
    private double sum(List<Integer> rows, boolean signal) {
        double sum = rows.stream()
                .filter(row -> events.signal()[row] == signal)
                .mapToDouble(row -> events.weights()[row])
                .sum();
        return Math.max(0, sum);
    }

    private double impurity(List<Integer> rows) {
        double share = sum(rows, true) / all(rows);
        if (criterion == Criterion.GINI) {
            return all(rows) * 2 * share * (1 - share);
        }
        return all(rows) * (bits(share) + bits(1 - share));
    }

    private static double bits(double share) {
        return share > 0 ? -share * Math.log(share) / Math.log(2) : 0;
    }
}
