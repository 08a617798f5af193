package org.fivesigma.plugin.assessment.verdict;

import java.util.Arrays;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/**
 * By how much a figure of one classifier exceeds that of another on the same events, and how sure that is.
 *
 * @param value the difference
 * @param variance its variance, in which what the two have in common cancels
 * @param entries the number of events
 * @param sumOfWeights their sum of weights
 */
public record Difference(double value, double variance, long entries, double sumOfWeights) {
    /** Of the area under the ROC curve (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988). */
    public static Difference ofAreas(ScoredEvents one, ScoredEvents other) {
        Placements first = Placements.of(RankedEvents.of(one));
        Placements second = Placements.of(RankedEvents.of(other));
        double variance = first.covariance(first) + second.covariance(second) - 2 * first.covariance(second);
        // of equal scores nothing is left but rounding, which may be negative
        return of(first.auc() - second.auc(), Math.max(0, variance), one);
    }

    /**
     * Of the accuracy: the weighted mean of what each event adds, 1, 0 or -1, with the variance of such a mean; only events that
     * one tells right and the other wrong count, as in McNemar's test.
     */
    public static Difference ofAccuracies(ScoredEvents one, ScoredEvents other, double threshold) {
        double[] weights = one.weights();
        double sum = 0;
        double gained = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            gained += weights[i] * gain(one, other, threshold, i);
        }
        double mean = gained / sum;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = weights[i] * (gain(one, other, threshold, i) - mean);
            squares += off * off;
        }
        return of(mean, squares / (sum * sum), one);
    }

    private static Difference of(double value, double variance, ScoredEvents events) {
        return new Difference(
                value, variance, events.rows(), Arrays.stream(events.weights()).sum());
    }

    private static int gain(ScoredEvents one, ScoredEvents other, double threshold, int event) {
        return (right(one, threshold, event) ? 1 : 0) - (right(other, threshold, event) ? 1 : 0);
    }

    private static boolean right(ScoredEvents scored, double threshold, int event) {
        return scored.signal()[event] == scored.scores()[event] > threshold;
    }

    /** The difference with its standard error. */
    public Measure measure() {
        return Measure.of(value, Math.sqrt(variance)).from(entries, sumOfWeights);
    }

    /** The difference in standard errors; 0 where there is none. */
    public double z() {
        return value == 0 ? 0 : value / Math.sqrt(variance);
    }
}
