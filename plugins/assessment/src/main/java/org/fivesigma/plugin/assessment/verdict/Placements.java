package org.fivesigma.plugin.assessment.verdict;

import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/**
 * Where each event's score lies among those of the other class: for signal the share of the background below it, for background
 * the share of the signal above it, equal scores counting half. Their weighted mean is the area under the ROC curve in either
 * class, and their spread gives its error (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988).
 */
public final class Placements {
    private final double[] shares;
    private final boolean[] signal;
    private final double[] weights;
    private final RankedScores ranked;
    private final double auc;

    private Placements(double[] shares, boolean[] signal, double[] weights, RankedScores ranked) {
        this.shares = shares;
        this.signal = signal;
        this.weights = weights;
        this.ranked = ranked;
        this.auc = ranked.auc();
    }

    /** Those of events in order. */
    public static Placements of(RankedEvents ranked) {
        RankedScores scores = ranked.scores();
        ScoredEvents events = ranked.events();
        double[] shares = new double[events.rows()];
        int point = 0;
        for (int event : ranked.order()) {
            if (events.scores()[event] < scores.threshold(point)) {
                point++;
            }
            shares[event] = events.signal()[event]
                    ? 1 - between(scores, point, false) / scores.background()
                    : between(scores, point, true) / scores.signal();
        }
        return new Placements(shares, events.signal(), events.weights(), scores);
    }

    /** The sum of weights of a class above a point, with half of those at it. */
    private static double between(RankedScores ranked, int point, boolean ofSignal) {
        double upTo = above(ranked, point, ofSignal);
        double before = point == 0 ? 0 : above(ranked, point - 1, ofSignal);
        return (upTo + before) / 2;
    }

    private static double above(RankedScores ranked, int point, boolean ofSignal) {
        return ofSignal ? ranked.signalAbove(point) : ranked.backgroundAbove(point);
    }

    /** The area under the ROC curve with its standard error. */
    public Measure area() {
        return Measure.of(auc, Math.sqrt(covariance(this))).from(weights.length, ranked.signal() + ranked.background());
    }

    /** The area under the ROC curve. */
    public double auc() {
        return auc;
    }

    /** The covariance of the area with that of other scores of the same events. */
    public double covariance(Placements other) {
        return covariance(other, true) + covariance(other, false);
    }

    private double covariance(Placements other, boolean ofSignal) {
        long entries = 0;
        double products = 0;
        for (int i = 0; i < shares.length; i++) {
            if (signal[i] == ofSignal) {
                entries++;
                products += weights[i] * weights[i] * (shares[i] - auc) * (other.shares[i] - other.auc);
            }
        }
        double sum = ofSignal ? ranked.signal() : ranked.background();
        // as for the sample variance: the mean that is subtracted was made of the same events
        return products / (sum * sum) * entries / (entries - 1.0);
    }
}
