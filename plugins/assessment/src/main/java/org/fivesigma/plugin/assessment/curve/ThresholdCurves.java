package org.fivesigma.plugin.assessment.curve;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/** What each threshold of the score selects, and where that is worth most; events of the threshold itself are selected. */
public final class ThresholdCurves {
    private final ScoredEvents events;
    private final RankedScores ranked;
    private final IntPredicate counts;

    private ThresholdCurves(RankedEvents events, IntPredicate counts) {
        this.events = events.events();
        this.ranked = events.scores();
        this.counts = counts;
    }

    /** Those of events in order. */
    public static ThresholdCurves of(RankedEvents events) {
        return new ThresholdCurves(events, point -> true);
    }

    /** Those of events in order, without thresholds that select fewer background events than these, whatever their weights. */
    public static ThresholdCurves of(RankedEvents events, int leastBackground) {
        RankedScores entries = events.unweighted().scores();
        return new ThresholdCurves(events, point -> entries.backgroundAbove(point) >= leastBackground);
    }

    /** The fraction of signal that is selected. */
    public Curve efficiency() {
        return curve(point -> ranked.signalAbove(point) / ranked.signal());
    }

    /** The fraction of background that is selected. */
    public Curve backgroundEfficiency() {
        return curve(point -> ranked.backgroundAbove(point) / ranked.background());
    }

    /** The fraction of the selected events that are signal. */
    public Curve purity() {
        return curve(point -> ranked.signalAbove(point) / (ranked.signalAbove(point) + ranked.backgroundAbove(point)));
    }

    /** What the selection is worth, at thresholds that count. */
    public Curve merit(Merit merit) {
        return curve(point -> counts.test(point) ? value(merit, point) : Double.NaN);
    }

    /** The best threshold that counts, the highest of equal ones, and what it is worth; NaN where none counts. */
    public Best best(Merit merit) {
        OptionalInt best = OptionalInt.empty();
        for (int point = 0; point < ranked.points(); point++) {
            double value = counts.test(point) ? value(merit, point) : Double.NaN;
            if (Double.isFinite(value) && (best.isEmpty() || value > value(merit, best.getAsInt()))) {
                best = OptionalInt.of(point);
            }
        }
        if (best.isEmpty()) {
            return new Best(Double.NaN, Measure.of(Double.NaN));
        }
        double threshold = ranked.threshold(best.getAsInt());
        double error = merit.error(Selected.from(threshold, events));
        return new Best(threshold, Measure.of(value(merit, best.getAsInt()), error));
    }

    /**
     * A threshold and what it is worth.
     *
     * @param threshold events of this score or a higher one are selected
     * @param worth the figure of merit with its error
     */
    public record Best(double threshold, Measure worth) {}

    private double value(Merit merit, int point) {
        return merit.value(ranked.signalAbove(point), ranked.backgroundAbove(point), ranked.signal());
    }

    private Curve curve(IntToDoubleFunction height) {
        return Curve.of(ranked.points(), ranked::threshold, height);
    }
}
