package org.fivesigma.plugin.explanation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * The events that a classifier is judged by: those of the last part that has any, or so many of them as are wanted.
 *
 * @param part the name of the part
 * @param features the features of the classifier, and nothing else
 * @param signal whether each event is signal
 * @param weights the weight of each event
 * @param all how many events the part has
 */
record JudgedEvents(String part, EventTable features, boolean[] signal, double[] weights, int all) {
    static JudgedEvents of(Classifier classifier, Map<String, EventTable> parts, Optional<Integer> most)
            throws StepFailure {
        Map.Entry<String, EventTable> last = ClassifierEvents.last(parts);
        EventTable events = taken(last.getValue(), most.orElse(Integer.MAX_VALUE));
        ClassifierEvents.requireFeatures(classifier, events);
        LabelledEvents classes = ClassifierEvents.classes(events);
        return new JudgedEvents(
                last.getKey(),
                events.only(classifier.features()),
                classes.signal(),
                classes.weights(),
                last.getValue().rows());
    }

    /** At most so many events, evenly taken from all. */
    private static EventTable taken(EventTable events, int most) {
        if (events.rows() <= most) {
            return events;
        }
        int[] rows = IntStream.range(0, most)
                .map(i -> (int) ((i + 0.5) * events.rows() / most))
                .toArray();
        return events.select(rows);
    }

    /** What to say where not all events of the part judge. */
    Optional<String> sampled() {
        return signal.length == all
                ? Optional.empty()
                : Optional.of("judged by " + signal.length + " of " + all + " events");
    }
}
