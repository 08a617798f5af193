package org.fivesigma.plugin.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.data.Measure;

/**
 * The numbers that say how well scores tell signal from background, weighted; where weights differ, unweighted ones beside them.
 *
 * <p>What cannot be computed, such as the purity of no selected events, is NaN.
 */
final class Verdict {
    private final double[] scores;
    private final boolean[] signal;
    private final double threshold;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private Verdict(double[] scores, boolean[] signal, double threshold) {
        this.scores = scores;
        this.signal = signal;
        this.threshold = threshold;
    }

    /** The numbers by name; events with a score above the threshold are taken for signal. */
    static Map<String, Measure> of(double[] scores, boolean[] signal, double[] weights, double threshold) {
        Verdict verdict = new Verdict(scores, signal, threshold);
        Selection selection = Selection.above(threshold, scores, signal, weights);
        verdict.add("", weights, selection);
        if (Arrays.stream(weights).distinct().limit(2).count() > 1) {
            double[] ones = new double[weights.length];
            Arrays.fill(ones, 1);
            verdict.add("unweighted-", ones, selection.unweighted());
        }
        verdict.addSum("signal", selection.signal());
        verdict.addSum("background", selection.background());
        return verdict.measures;
    }

    private void add(String prefix, double[] weights, Selection selection) {
        measures.put(prefix + "accuracy", selection.accuracy());
        measures.put(prefix + "balanced-accuracy", selection.balancedAccuracy());
        measures.put(prefix + "purity", selection.purity());
        measures.put(prefix + "efficiency", selection.efficiency());
        measures.put(prefix + "background-efficiency", selection.backgroundEfficiency());
        measures.put(prefix + "f1", selection.f1());
        measures.put(prefix + "auc", Placements.of(scores, signal, weights).area());
        measures.put(
                prefix + "log-loss",
                Loss.of(scores, signal, weights, selection.weights().total()));
    }

    private void addSum(String name, Measure sum) {
        measures.put("entries." + name, Measure.of(sum.entries().orElseThrow()));
        measures.put("sum-of-weights." + name, sum);
    }
}
