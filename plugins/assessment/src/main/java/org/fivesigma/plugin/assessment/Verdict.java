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
        verdict.add("", weights);
        if (Arrays.stream(weights).distinct().limit(2).count() > 1) {
            double[] ones = new double[weights.length];
            Arrays.fill(ones, 1);
            verdict.add("unweighted-", ones);
        }
        verdict.addEntries(weights);
        return verdict.measures;
    }

    private void add(String prefix, double[] weights) {
        Selection selection = Selection.above(threshold, scores, signal, weights);
        measures.put(prefix + "accuracy", selection.accuracy());
        measures.put(prefix + "balanced-accuracy", selection.balancedAccuracy());
        measures.put(prefix + "purity", selection.purity());
        measures.put(prefix + "efficiency", selection.efficiency());
        measures.put(prefix + "background-efficiency", selection.backgroundEfficiency());
        measures.put(prefix + "f1", selection.f1());
        measures.put(prefix + "auc", Placements.of(scores, signal, weights).area());
        measures.put(prefix + "log-loss", Loss.of(scores, signal, weights));
    }

    private void addEntries(double[] weights) {
        for (boolean ofSignal : new boolean[] {true, false}) {
            long entries = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < signal.length; i++) {
                if (signal[i] == ofSignal) {
                    entries++;
                    sum += weights[i];
                    squares += weights[i] * weights[i];
                }
            }
            String name = ofSignal ? "signal" : "background";
            measures.put("entries." + name, Measure.of(entries));
            measures.put(
                    "sum-of-weights." + name,
                    Measure.of(sum, Math.sqrt(squares)).from(entries, sum));
        }
    }
}
