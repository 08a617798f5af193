package org.fivesigma.plugin.trees.columns;

import java.util.Locale;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;

/** What becomes of events with negative weights, which generators beyond leading order give. */
public enum NegativeWeights {
    /** They are refused. */
    @Doc("training fails when an event has a negative weight")
    REFUSE,
    /** They train with their negative weights. */
    @Doc("events train with their negative weights; where a node's sum of weights is not positive, it is not split")
    KEEP,
    /** They do not train. */
    @Doc("events with negative weights do not train")
    IGNORE,
    /** They train with the absolute values of their weights. */
    @Doc("events train with the absolute values of their weights")
    ABSOLUTE;

    /**
     * The events as they train.
     *
     * @throws StepFailure when there are negative weights and they are refused
     */
    public LabelledEvents apply(LabelledEvents training) throws StepFailure {
        if (this == KEEP || !training.hasNegativeWeights()) {
            return training;
        }
        if (this == IGNORE) {
            return training.withoutNegativeWeights();
        }
        if (this == ABSOLUTE) {
            return training.withAbsoluteWeights();
        }
        throw refusal(training.weights());
    }

    private static StepFailure refusal(double[] weights) {
        int count = 0;
        double negative = 0;
        double all = 0;
        for (double weight : weights) {
            count += weight < 0 ? 1 : 0;
            negative += Math.max(0, -weight);
            all += Math.abs(weight);
        }
        String message = String.format(
                Locale.ROOT,
                "%d of %d training events have negative weights, %.3g%% of the sum of absolute weights",
                count,
                weights.length,
                100 * negative / all);
        return new StepFailure(
                message,
                "write 'negative-weights: keep' to train with them as they are, 'ignore' to leave these events out, or"
                        + " 'absolute' to drop the signs");
    }
}
