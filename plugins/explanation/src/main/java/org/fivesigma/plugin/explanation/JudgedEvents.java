package org.fivesigma.plugin.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
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
        Map.Entry<String, EventTable> last = parts.entrySet().stream()
                .filter(part -> part.getValue().rows() > 0)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new StepFailure(
                        "there are no events to judge the classifier by",
                        "give the training set events that validate or test"));
        EventTable events = taken(last.getValue(), most.orElse(Integer.MAX_VALUE));
        requireFeatures(classifier, events);
        List<ColumnSpec> truth = events.specs().stream()
                .filter(spec -> spec.role() == Role.LABEL || spec.role() == Role.WEIGHT)
                .toList();
        if (truth.stream().filter(spec -> spec.role() == Role.LABEL).count() != 1) {
            throw new StepFailure(
                    "the events do not say which of them are signal",
                    "judge a classifier by the parts of a training set, which have the column is_signal");
        }
        LabelledEvents labelled = LabelledEvents.of(
                events.only(truth.stream().map(ColumnSpec::name).toList()));
        return new JudgedEvents(
                last.getKey(),
                events.only(classifier.features()),
                labelled.signal(),
                labelled.weights(),
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

    private static void requireFeatures(Classifier classifier, EventTable events) throws StepFailure {
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
