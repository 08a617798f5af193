package org.fivesigma.api.learning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;

/** What judging a classifier requires of events, with words for what they lack. */
public final class ClassifierEvents {
    private ClassifierEvents() {}

    /** Those of the parts of a training set that have events, in the same order; a failure where none has. */
    public static Map<String, EventTable> filled(Map<String, EventTable> parts) throws StepFailure {
        Map<String, EventTable> filled = new LinkedHashMap<>();
        parts.forEach((name, events) -> {
            if (events.rows() > 0) {
                filled.put(name, events);
            }
        });
        if (filled.isEmpty()) {
            throw new StepFailure(
                    "there are no events to judge the classifier by",
                    "give the training set events that validate or test");
        }
        return Collections.unmodifiableMap(filled);
    }

    /** The last part that has events, by its name; a failure where none has. */
    public static Map.Entry<String, EventTable> last(Map<String, EventTable> parts) throws StepFailure {
        return filled(parts).entrySet().stream()
                .reduce((before, after) -> after)
                .orElseThrow();
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

    /** Requires one column of the role {@link Role#LABEL}. */
    public static void requireClasses(EventTable events) throws StepFailure {
        if (events.specs().stream().filter(spec -> spec.role() == Role.LABEL).count() != 1) {
            throw new StepFailure(
                    "the events do not say which of them are signal",
                    "give the parts of a training set, which have the column is_signal");
        }
    }

    /** Which events are signal, as they must say, and their weights; no features. */
    public static LabelledEvents classes(EventTable events) throws StepFailure {
        requireClasses(events);
        List<String> columns = events.specs().stream()
                .filter(spec -> spec.role() == Role.LABEL || spec.role() == Role.WEIGHT)
                .map(ColumnSpec::name)
                .toList();
        return LabelledEvents.of(events.only(columns));
    }
}
