package org.fivesigma.search.objective;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.fivesigma.api.learning.metric.RankedScores;

/**
 * How many events are expected before any threshold on the score.
 *
 * @param signal of signal
 * @param background of background
 */
record Yields(double signal, double background) {
    /** The yields that a recipe gives, else the sums of weights of all events that the folds divide. */
    static Yields of(Optional<Double> signal, Optional<Double> background, HeldOut events) {
        return new Yields(signal.orElse(events.signalTotal()), background.orElse(events.backgroundTotal()));
    }

    /** The largest significance over the thresholds; one without background would claim infinity and does not count. */
    double largest(RankedScores ranked, DoubleBinaryOperator significance) {
        double perSignal = signal / ranked.signal();
        double perBackground = background / ranked.background();
        return ranked.best((selectedSignal, selectedBackground) -> selectedBackground > 0
                        ? significance.applyAsDouble(selectedSignal * perSignal, selectedBackground * perBackground)
                        : Double.NaN)
                .value();
    }
}
