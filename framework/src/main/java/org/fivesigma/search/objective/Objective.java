package org.fivesigma.search.objective;

import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.metric.Confusion;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.api.learning.metric.Significance;
import org.fivesigma.shape.ReadBy;
import org.fivesigma.shape.Words;

/** What makes one candidate better than another: a figure of merit of its scores, of which more is better. */
@ReadBy(ObjectiveForm.class)
public sealed interface Objective {
    /** The figure of merit; NaN where these events do not define it. */
    double value(double[] scores, HeldOut events);

    /** Its name, as a recipe writes it. */
    default String name() {
        return Words.kebab(getClass().getSimpleName());
    }

    /**
     * The figure of merit.
     *
     * @throws StepFailure when these events do not define it
     */
    default double of(double[] scores, HeldOut events) throws StepFailure {
        for (double score : scores) {
            if (Double.isNaN(score)) {
                throw new StepFailure(
                        "the classifier gives scores that are no numbers",
                        "search where training converges, for example at a lower learning rate");
            }
        }
        double value = value(scores, events);
        if (Double.isFinite(value)) {
            return value;
        }
        throw new StepFailure(
                name() + " is not defined for the " + scores.length + " events that are held out",
                "hold out more events, so that there are signal and background with positive weight among them");
    }

    /** The fraction of events that are told right, a score above 0.5 meaning signal. */
    record Accuracy() implements Objective {
        @Override
        public double value(double[] scores, HeldOut events) {
            return Confusion.above(0.5, scores, events.signal(), events.weights())
                    .accuracy();
        }
    }

    /** The mean of the fractions of signal and of background that are told right. */
    record BalancedAccuracy() implements Objective {
        @Override
        public double value(double[] scores, HeldOut events) {
            return Confusion.above(0.5, scores, events.signal(), events.weights())
                    .balancedAccuracy();
        }
    }

    /** The area under the ROC curve. */
    record Auc() implements Objective {
        @Override
        public double value(double[] scores, HeldOut events) {
            return ranked(scores, events).auc();
        }
    }

    /** Minus the mean logarithmic loss, so that more is better. */
    record LogLoss() implements Objective {
        @Override
        public double value(double[] scores, HeldOut events) {
            return -org.fivesigma.api.learning.metric.LogLoss.of(scores, events.signal(), events.weights());
        }
    }

    /** The largest product of purity and efficiency over all thresholds. */
    record PurityEfficiency() implements Objective {
        @Override
        public double value(double[] scores, HeldOut events) {
            RankedScores ranked = ranked(scores, events);
            return ranked.best((signal, background) -> signal / (signal + background) * signal / ranked.signal())
                    .value();
        }
    }

    /**
     * The largest expected significance over all thresholds that leave some background, by the Asimov data set.
     *
     * @param signal expected signal events without any threshold; the sum of weights where it is not given
     * @param background the same of the background
     * @param uncertainty relative uncertainty of the background
     */
    record Asimov(
            @Doc("expected signal events before the threshold; by default their sum of weights")
            Optional<Double> signal,

            @Doc("expected background events before the threshold; by default their sum of weights")
            Optional<Double> background,

            @Doc("relative uncertainty of the background") @Default("0") @Range(min = 0)
            double backgroundUncertainty)
            implements Objective {
        /** Checks the yields. */
        public Asimov {
            requireAboveZero(signal, background);
        }

        @Override
        public double value(double[] scores, HeldOut events) {
            Yields yields = Yields.of(signal, background, events);
            return yields.largest(ranked(scores, events), (s, b) -> Significance.asimov(s, b, backgroundUncertainty));
        }
    }

    /**
     * The largest simple significance over all thresholds that leave some background.
     *
     * @param signal expected signal events without any threshold; the sum of weights where it is not given
     * @param background the same of the background
     * @param over what the signal is divided by
     */
    record BestSignificance(
            @Doc("expected signal events before the threshold; by default their sum of weights")
            Optional<Double> signal,

            @Doc("expected background events before the threshold; by default their sum of weights")
            Optional<Double> background,

            @Doc("what the signal is divided by: the square root of the background, or of all events")
            @Default("background")
            Over over)
            implements Objective {
        /** Under the square root. */
        public enum Over {
            /** The background. */
            BACKGROUND,
            /** Signal and background. */
            ALL
        }

        /** Checks the yields. */
        public BestSignificance {
            requireAboveZero(signal, background);
        }

        @Override
        public double value(double[] scores, HeldOut events) {
            Yields yields = Yields.of(signal, background, events);
            return yields.largest(
                    ranked(scores, events), over == Over.ALL ? Significance::overAll : Significance::overBackground);
        }
    }

    private static RankedScores ranked(double[] scores, HeldOut events) {
        return RankedScores.of(scores, events.signal(), events.weights());
    }

    private static void requireAboveZero(Optional<Double> signal, Optional<Double> background) {
        if (!(signal.orElse(1.0) > 0) || !(background.orElse(1.0) > 0)) {
            throw new IllegalArgumentException("expected numbers of signal and background events are above 0");
        }
    }
}
