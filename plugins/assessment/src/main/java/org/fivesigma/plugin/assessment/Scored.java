package org.fivesigma.plugin.assessment;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * Events with their scores beside their class and weight.
 *
 * @param scores the score of each event
 * @param signal whether each event is signal
 * @param weights the weight of each event
 */
record Scored(double[] scores, boolean[] signal, double[] weights) {
    /** The events of a part of a training set as a classifier scores them. */
    static Scored of(Classifier classifier, EventTable events) throws StepFailure {
        List<String> truth = events.specs().stream()
                .filter(spec -> spec.role() == Role.LABEL || spec.role() == Role.WEIGHT)
                .map(ColumnSpec::name)
                .toList();
        if (events.specs().stream().filter(spec -> spec.role() == Role.LABEL).count() != 1) {
            throw new StepFailure(
                    "the events do not say which of them are signal",
                    "judge a classifier by the parts of a training set, which have the column is_signal");
        }
        LabelledEvents labelled = LabelledEvents.of(events.only(truth));
        return new Scored(scores(classifier, events), labelled.signal(), labelled.weights());
    }

    /** The scores of any events. */
    static double[] scores(Classifier classifier, EventTable events) throws StepFailure {
        for (String feature : classifier.features()) {
            if (!events.has(feature)) {
                throw new StepFailure(
                        "the events have no column '" + feature + "', which the classifier has learnt from",
                        "give it events with all its features: " + String.join(", ", classifier.features()));
            }
            if (!events.stored(feature).spec().type().isNumber()) {
                throw new StepFailure(
                        "column '" + feature + "' does not hold one number an event, as the classifier has learnt from",
                        "derive '" + feature + "' as for the events of the training");
            }
        }
        return classifier.scores(events);
    }

    /** The number of events. */
    int rows() {
        return scores.length;
    }
}
