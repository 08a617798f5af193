package org.fivesigma.api.learning.metric;

/**
 * The mean of the negative logarithm of the probability that the true class was given (binary cross-entropy).
 *
 * <p>A score nearer to 0 or 1 than 2<sup>-52</sup> counts as that near, so that one event that was told wrong with certainty
 * does not make the mean infinite; scikit-learn does the same.
 */
public final class LogLoss {
    private static final double NEAREST = 0x1p-52;

    private LogLoss() {}

    /** The mean over the events, weighted; NaN when their weights sum to 0. */
    public static double of(double[] scores, boolean[] signal, double[] weights) {
        CompensatedSum loss = new CompensatedSum();
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < scores.length; i++) {
            loss.add(weights[i] * of(scores[i], signal[i]));
            total.add(weights[i]);
        }
        return loss.value() / total.value();
    }

    /** That of one event. */
    public static double of(double score, boolean signal) {
        double near = Math.min(1 - NEAREST, Math.max(NEAREST, score));
        return -StrictMath.log(signal ? near : 1 - near);
    }
}
