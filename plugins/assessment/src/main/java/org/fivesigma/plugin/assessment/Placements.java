package org.fivesigma.plugin.assessment;

import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.RankedScores;

/**
 * Where each event's score lies among those of the other class: for signal the share of the background below it, for background
 * the share of the signal above it, equal scores counting half. Their weighted mean is the area under the ROC curve in either
 * class, and their spread gives its error (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988).
 */
final class Placements {
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

    static Placements of(double[] scores, boolean[] signal, double[] weights) {
        RankedScores ranked = RankedScores.of(scores, signal, weights);
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) {
            int point = point(ranked, scores[i]);
            shares[i] = signal[i]
                    ? 1 - between(ranked, point, false) / ranked.background()
                    : between(ranked, point, true) / ranked.signal();
        }
        return new Placements(shares, signal, weights, ranked);
    }

    /** The point of a score, among points from the highest to the lowest. */
    private static int point(RankedScores ranked, double score) {
        int low = 0;
        int high = ranked.points() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranked.threshold(middle) > score) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
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
    Measure area() {
        return Measure.of(auc, Math.sqrt(covariance(this))).from(weights.length, ranked.signal() + ranked.background());
    }

    /** The area under the ROC curve. */
    double auc() {
        return auc;
    }

    /** The covariance of the area with that of other scores of the same events. */
    double covariance(Placements other) {
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
