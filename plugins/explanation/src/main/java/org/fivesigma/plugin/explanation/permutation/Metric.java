package org.fivesigma.plugin.explanation.permutation;

import org.fivesigma.api.Doc;
import org.fivesigma.api.learning.metric.Confusion;
import org.fivesigma.api.learning.metric.LogLoss;
import org.fivesigma.api.learning.metric.RankedScores;

/**
 * What is spoilt when a feature is permuted; the larger the better, so the logarithmic loss counts negatively.
 *
 * <p>Each metric is a weighted mean of what single events contribute: {@code sum(w c) / sum(w)}, of the area under the ROC curve
 * in either class by itself.
 */
public enum Metric {
    /** The fraction of events told right. */
    @Doc("The fraction of events told right, those with a score above the threshold being taken for signal.")
    ACCURACY("accuracy") {
        @Override
        double of(double[] scores, Truth truth, double[] sums) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += scores[i] > truth.threshold() == truth.signal()[i] ? 1 : 0;
            }
            return Confusion.above(truth.threshold(), scores, truth.signal(), truth.weights())
                    .accuracy();
        }
    },
    /** The area under the ROC curve. */
    @Doc("The area under the ROC curve.")
    AUC("area under the ROC curve") {
        @Override
        double of(double[] scores, Truth truth, double[] sums) {
            RankedScores ranked = RankedScores.of(scores, truth.signal(), truth.weights());
            Placements.add(ranked, scores, truth.signal(), sums);
            return ranked.auc();
        }
    },
    /** The mean negative logarithm of the probability given to the true class. */
    @Doc("The mean negative logarithm of the probability given to the true class; its rise is what counts as a drop.")
    LOG_LOSS("logarithmic loss") {
        @Override
        double of(double[] scores, Truth truth, double[] sums) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] -= LogLoss.of(scores[i], truth.signal()[i]);
            }
            return -LogLoss.of(scores, truth.signal(), truth.weights());
        }
    };

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** Its name in words. */
    public String title() {
        return title;
    }

    /** The metric of scores, the larger the better; adds to the sums what each event contributes. */
    abstract double of(double[] scores, Truth truth, double[] sums);
}
