package org.fivesigma.plugin.assessment.scored;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.ClassifierEvents;

/** The parts of a training set that have events, scored, in order; or the same part as several models score it. */
public final class ScoredParts {
    /** The part that trains. */
    public static final String TRAINING = "training";

    /** What a figure of {@link #unweighted} parts says of them. */
    public static final String COUNTED_ONCE = "Each event counts once";

    private final Map<String, ScoredEvents> parts;

    private ScoredParts(Map<String, ScoredEvents> parts) {
        this.parts = Collections.unmodifiableMap(parts);
    }

    /** Those of the tables that have events; a failure where none has. */
    public static ScoredParts of(Map<String, EventTable> events) throws StepFailure {
        Map<String, ScoredEvents> parts = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> part :
                ClassifierEvents.filled(events).entrySet()) {
            parts.put(part.getKey(), ScoredEvents.of(part.getValue()));
        }
        return new ScoredParts(parts);
    }

    /** The same parts, each event counting once. */
    public ScoredParts unweighted() {
        Map<String, ScoredEvents> once = new LinkedHashMap<>();
        parts.forEach((name, events) -> once.put(name, events.unweighted()));
        return new ScoredParts(once);
    }

    /** The parts by name. */
    public Map<String, ScoredEvents> byName() {
        return parts;
    }

    /** The name of the last part. */
    public String lastName() {
        return parts.keySet().stream().reduce((one, next) -> next).orElseThrow();
    }

    /** The last part. */
    public ScoredEvents last() {
        return parts.get(lastName());
    }

    /** The events that train, where there are any and others after them. */
    public Optional<ScoredEvents> trainingBesides() {
        return lastName().equals(TRAINING) ? Optional.empty() : Optional.ofNullable(parts.get(TRAINING));
    }

    /** The events that train and the last part, or the last part alone, by name. */
    public Map<String, ScoredEvents> trainingAndLast() {
        Map<String, ScoredEvents> both = new LinkedHashMap<>();
        trainingBesides().ifPresent(training -> both.put(TRAINING, training));
        both.put(lastName(), last());
        return both;
    }
}
