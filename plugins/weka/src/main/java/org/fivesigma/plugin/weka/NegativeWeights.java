package org.fivesigma.plugin.weka;

import java.util.Arrays;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;

/** What becomes of events with a negative weight, which Weka refuses or, worse, takes silently. */
public enum NegativeWeights {
    /** Do not train. */
    @Doc("Do not train, and say how many events have one.")
    REFUSE,
    /** Leave these events out. */
    @Doc("Leave these events out of the training.")
    IGNORE,
    /** Take the absolute weight. */
    @Doc("Train with the absolute weight of these events.")
    ABSOLUTE;

    /** The events with weights that are all at least 0. */
    LabelledEvents applied(LabelledEvents events) throws StepFailure {
        if (!events.hasNegativeWeights()) {
            return events;
        }
        if (this == IGNORE) {
            return events.withoutNegativeWeights();
        }
        if (this == ABSOLUTE) {
            return events.withAbsoluteWeights();
        }
        long negative =
                Arrays.stream(events.weights()).filter(weight -> weight < 0).count();
        throw new StepFailure(
                negative + " of " + events.rows()
                        + " events have a negative weight, with which Weka does not train rightly",
                "write negative-weights: ignore to leave them out, negative-weights: absolute to train with their"
                        + " absolute weights, or weights: none in the training set");
    }
}
