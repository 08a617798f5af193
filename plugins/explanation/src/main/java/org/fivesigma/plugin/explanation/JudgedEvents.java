package org.fivesigma.plugin.explanation;

import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * The events that a classifier is judged by: those of the last part that has any.
 *
 * @param part the name of the part
 * @param features the features of the classifier, and nothing else
 * @param signal whether each event is signal
 * @param weights the weight of each event
 */
record JudgedEvents(String part, EventTable features, boolean[] signal, double[] weights) {
    static JudgedEvents of(Classifier classifier, Map<String, EventTable> parts) throws StepFailure {
        Map.Entry<String, EventTable> last = ClassifierEvents.last(parts);
        EventTable events = last.getValue();
        ClassifierEvents.requireFeatures(classifier, events);
        LabelledEvents classes = ClassifierEvents.classes(events);
        return new JudgedEvents(last.getKey(), events.only(classifier.features()), classes.signal(), classes.weights());
    }
}
