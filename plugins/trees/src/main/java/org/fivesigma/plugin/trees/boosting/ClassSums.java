package org.fivesigma.plugin.trees.boosting;

import java.util.Locale;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * The sums of weights of both classes.
 *
 * @param signal of signal
 * @param background of background
 */
record ClassSums(double signal, double background) {
    /** Log odds of events that are all of one class: scores 1 - 1e-15 and 1e-15. */
    private static final double CERTAIN = 34.5;

    static ClassSums of(LabelledEvents events) {
        double signal = 0;
        double background = 0;
        boolean[] isSignal = events.signal();
        double[] weights = events.weights();
        for (int row = 0; row < weights.length; row++) {
            signal += isSignal[row] ? weights[row] : 0;
            background += isSignal[row] ? 0 : weights[row];
        }
        return new ClassSums(signal, background);
    }

    /** Whether only one class has weight. */
    boolean oneClass() {
        return signal == 0 || background == 0;
    }

    /** The logarithm of the odds of signal, at most 34.5 in size. */
    double logOdds() throws StepFailure {
        if (signal < 0 || background < 0 || signal + background <= 0) {
            throw new StepFailure(
                    String.format(
                            Locale.ROOT,
                            "the weights of training events sum up to %.6g for signal and %.6g for background",
                            signal,
                            background),
                    "train with events whose weights have a positive sum, or write 'negative-weights: absolute'");
        }
        double odds = StrictMath.log(signal) - StrictMath.log(background);
        return Math.max(-CERTAIN, Math.min(CERTAIN, odds));
    }
}
