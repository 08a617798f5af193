package org.fivesigma.plugin.assessment.verdict;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/**
 * The numbers that say how well scores tell signal from background, weighted; where weights differ, unweighted ones beside them.
 *
 * <p>What cannot be computed, such as the purity of no selected events, is NaN.
 */
public final class Verdict {
    private final double threshold;
    private final int bins;
    private final Resampling resampling;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private Verdict(double threshold, int bins, Resampling resampling) {
        this.threshold = threshold;
        this.bins = bins;
        this.resampling = resampling;
    }

    /**
     * The numbers by name.
     *
     * @param threshold events with a score above it are taken for signal
     * @param bins the number of bins of the calibration error
     */
    public static Map<String, Measure> of(ScoredEvents events, double threshold, int bins, Resampling resampling)
            throws InterruptedException {
        Verdict verdict = new Verdict(threshold, bins, resampling);
        RankedEvents ranked = RankedEvents.of(events);
        Selection selection = Selection.above(threshold, events);
        verdict.add("", ranked, selection);
        if (events.weightsDiffer()) {
            verdict.add("unweighted-", ranked.unweighted(), selection.unweighted());
        }
        verdict.addConfusion(selection);
        verdict.addSum("signal", selection.signal());
        verdict.addSum("background", selection.background());
        return verdict.measures;
    }

    private void add(String prefix, RankedEvents ranked, Selection selection) throws InterruptedException {
        ScoredEvents events = ranked.events();
        measures.put(prefix + "accuracy", selection.accuracy());
        measures.put(prefix + "balanced-accuracy", selection.balancedAccuracy());
        measures.put(prefix + "purity", selection.purity());
        measures.put(prefix + "efficiency", selection.efficiency());
        measures.put(prefix + "background-efficiency", selection.backgroundEfficiency());
        measures.put(prefix + "f1", selection.f1());
        measures.put(prefix + "auc", Placements.of(ranked).area());
        measures.put(prefix + "log-loss", WeightedMean.logLoss(events));
        measures.put(prefix + "brier", WeightedMean.brier(events));
        Figures.of(ranked, bins, resampling)
                .forEach((name, measure) -> measures.put(
                        prefix + name,
                        measure.from(events.rows(), selection.weights().total())));
    }

    private void addConfusion(Selection selection) {
        for (Selection.Place place : Selection.Place.values()) {
            String name = "confusion." + place.name().toLowerCase(Locale.ROOT).replace('_', '-');
            measures.put(name, selection.sum(place));
            measures.put(name + ".fraction", selection.fraction(place));
        }
    }

    private void addSum(String name, Measure sum) {
        long entries = sum.entries().orElseThrow();
        measures.put("entries." + name, Measure.of(entries, Math.sqrt(entries)));
        measures.put("sum-of-weights." + name, sum);
    }
}
