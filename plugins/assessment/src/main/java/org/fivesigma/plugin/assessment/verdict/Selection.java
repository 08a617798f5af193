package org.fivesigma.plugin.assessment.verdict;

import java.util.Arrays;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.Confusion;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/**
 * The ratios of a selection by a threshold, with their standard errors.
 *
 * <p>Each is a ratio R = sum(w a) / sum(w b) over the events, and its variance is sum(w^2 (a - R b)^2) / sum(w b)^2, the first
 * order of its expansion. For equal weights this is the binomial variance R (1 - R) / n; negative weights never make it
 * negative.
 *
 * @param weights sums of weights
 * @param squares sums of squared weights
 * @param entries numbers of events
 */
public record Selection(Confusion weights, Confusion squares, Confusion entries) {
    /** Selects the events with a score above the threshold. */
    public static Selection above(double threshold, ScoredEvents events) {
        double[] weights = events.weights();
        double[] squares = Arrays.stream(weights).map(weight -> weight * weight).toArray();
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        return new Selection(
                Confusion.above(threshold, events.scores(), events.signal(), weights),
                Confusion.above(threshold, events.scores(), events.signal(), squares),
                Confusion.above(threshold, events.scores(), events.signal(), ones));
    }

    /**
     * What events count, by their place in the confusion matrix.
     *
     * @param signalSelected signal that is selected
     * @param signalLost signal that is lost
     * @param backgroundSelected background that is selected
     * @param backgroundRejected background that is rejected
     */
    private record Counting(
            double signalSelected, double signalLost, double backgroundSelected, double backgroundRejected) {
        double sum(Confusion confusion) {
            return signalSelected * confusion.signalSelected()
                    + signalLost * confusion.signalLost()
                    + backgroundSelected * confusion.backgroundSelected()
                    + backgroundRejected * confusion.backgroundRejected();
        }

        /** The squares of what is left of this after so much of another. */
        Counting squaredWithout(double share, Counting other) {
            return new Counting(
                    square(signalSelected - share * other.signalSelected),
                    square(signalLost - share * other.signalLost),
                    square(backgroundSelected - share * other.backgroundSelected),
                    square(backgroundRejected - share * other.backgroundRejected));
        }

        private static double square(double number) {
            return number * number;
        }
    }

    private static final Counting ALL = new Counting(1, 1, 1, 1);
    private static final Counting SIGNAL = new Counting(1, 1, 0, 0);
    private static final Counting BACKGROUND = new Counting(0, 0, 1, 1);
    private static final Counting SELECTED = new Counting(1, 0, 1, 0);
    private static final Counting SELECTED_SIGNAL = new Counting(1, 0, 0, 0);
    private static final Counting SELECTED_BACKGROUND = new Counting(0, 0, 1, 0);
    private static final Counting RIGHT = new Counting(1, 0, 0, 1);

    /** A place in the confusion matrix. */
    public enum Place {
        /** Signal that is selected. */
        SIGNAL_SELECTED(SELECTED_SIGNAL),
        /** Signal that is lost. */
        SIGNAL_LOST(new Counting(0, 1, 0, 0)),
        /** Background that is selected. */
        BACKGROUND_SELECTED(SELECTED_BACKGROUND),
        /** Background that is rejected. */
        BACKGROUND_REJECTED(new Counting(0, 0, 0, 1));

        private final Counting counting;

        Place(Counting counting) {
            this.counting = counting;
        }

        private Counting ofClass() {
            return ordinal() < BACKGROUND_SELECTED.ordinal() ? SIGNAL : BACKGROUND;
        }
    }

    /** The same selection of events that each count once. */
    public Selection unweighted() {
        return new Selection(entries, entries, entries);
    }

    /** The sum of weights of the signal. */
    public Measure signal() {
        return sum(SIGNAL);
    }

    /** The sum of weights of the background. */
    public Measure background() {
        return sum(BACKGROUND);
    }

    /** The sum of weights at a place of the confusion matrix. */
    public Measure sum(Place place) {
        return sum(place.counting);
    }

    /** The fraction of all events that are at a place. */
    public Measure fraction(Place place) {
        return ratio(place.counting, ALL, ALL);
    }

    /** The fraction of a class that is at its place. */
    public Measure fractionOfClass(Place place) {
        return ratio(place.counting, place.ofClass(), place.ofClass());
    }

    private Measure sum(Counting counted) {
        double sum = counted.sum(weights);
        return Measure.of(sum, Math.sqrt(counted.sum(squares))).from((long) counted.sum(entries), sum);
    }

    /** The fraction of events that are told right. */
    public Measure accuracy() {
        return ratio(RIGHT, ALL, ALL);
    }

    /** The fraction of the selected events that are signal. */
    public Measure purity() {
        return ratio(SELECTED_SIGNAL, SELECTED, SELECTED);
    }

    /** The fraction of signal that is selected. */
    public Measure efficiency() {
        return ratio(SELECTED_SIGNAL, SIGNAL, SIGNAL);
    }

    /** The fraction of background that is selected. */
    public Measure backgroundEfficiency() {
        return ratio(SELECTED_BACKGROUND, BACKGROUND, BACKGROUND);
    }

    /** The harmonic mean of purity and efficiency. */
    public Measure f1() {
        return ratio(new Counting(2, 0, 0, 0), new Counting(2, 1, 1, 0), new Counting(1, 1, 1, 0));
    }

    /** The mean of the fractions of signal and background that are told right. */
    public Measure balancedAccuracy() {
        double error = StrictMath.hypot(error(efficiency()), error(backgroundEfficiency())) / 2;
        return Measure.of(weights.balancedAccuracy(), error).from((long) ALL.sum(entries), ALL.sum(weights));
    }

    private static double error(Measure measure) {
        return measure.error().orElseThrow();
    }

    private Measure ratio(Counting above, Counting below, Counting behind) {
        double all = below.sum(weights);
        double ratio = above.sum(weights) / all;
        double variance = above.squaredWithout(ratio, below).sum(squares) / (all * all);
        return Measure.of(ratio, Math.sqrt(variance)).from((long) behind.sum(entries), behind.sum(weights));
    }
}
