package org.fivesigma.plugin.assessment.verdict;

import java.util.Arrays;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.LogLoss;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/** Weighted means over events, with the standard error of one: sum(w^2 (x - mean)^2) / sum(w)^2. */
public final class WeightedMean {
    private WeightedMean() {}

    /** The logarithmic loss of scores. */
    public static Measure logLoss(ScoredEvents events) {
        double[] losses = new double[events.rows()];
        Arrays.setAll(losses, i -> LogLoss.of(events.scores()[i], events.signal()[i]));
        return of(losses, events.weights(), LogLoss.of(events.scores(), events.signal(), events.weights()));
    }

    /** The mean square of the distance between score and truth (Brier, Monthly Weather Review 78, 1950, in the half of two classes). */
    public static Measure brier(ScoredEvents events) {
        double[] squares = new double[events.rows()];
        double sum = 0;
        double all = 0;
        for (int i = 0; i < squares.length; i++) {
            double off = events.scores()[i] - (events.signal()[i] ? 1 : 0);
            squares[i] = off * off;
            sum += events.weights()[i] * squares[i];
            all += events.weights()[i];
        }
        return of(squares, events.weights(), sum / all);
    }

    private static Measure of(double[] values, double[] weights, double mean) {
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double off = weights[i] * (values[i] - mean);
            squares += off * off;
            sum += weights[i];
        }
        return Measure.of(mean, Math.sqrt(squares) / Math.abs(sum)).from(values.length, sum);
    }
}
