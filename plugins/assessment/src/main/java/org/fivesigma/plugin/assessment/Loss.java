package org.fivesigma.plugin.assessment;

import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.metric.LogLoss;

/** The logarithmic loss of scores, with its standard error: that of a weighted mean, sum(w^2 (loss - mean)^2) / sum(w)^2. */
final class Loss {
    private Loss() {}

    static Measure of(double[] scores, boolean[] signal, double[] weights, double sum) {
        double mean = LogLoss.of(scores, signal, weights);
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            double off = weights[i] * (LogLoss.of(scores[i], signal[i]) - mean);
            squares += off * off;
        }
        return Measure.of(mean, Math.sqrt(squares) / Math.abs(sum)).from(scores.length, sum);
    }
}
