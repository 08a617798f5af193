package org.fivesigma.plugin.assessment.verdict;

import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/** The placements of events, one for each, whose spread gives the errors of areas under ROC curves and of their differences. */
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
            shares[event] = scores.placement(point, events.signal()[event]);
        }
        return new Placements(shares, events.signal(), events.weights(), scores);
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
