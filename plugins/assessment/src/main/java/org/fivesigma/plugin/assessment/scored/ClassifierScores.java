package org.fivesigma.plugin.assessment.scored;

import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;

/** The scores that a classifier gives events, which must have its features. */
public final class ClassifierScores {
    private ClassifierScores() {}

    /** One score for each event. */
    public static double[] of(Classifier classifier, EventTable events) throws StepFailure {
        requireFeatures(classifier, events);
        return classifier.scores(events);
    }

    /** Requires that events have the features of a classifier, one number an event. */
    public static void requireFeatures(Classifier classifier, EventTable events) throws StepFailure {
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
    }
}
