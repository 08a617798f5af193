package org.fivesigma.plugin.assessment.scored;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.LabelledEvents;

/** The features of a part of a training set, class by class. */
public final class FeatureEvents {
    private final List<ColumnSpec> specs;
    private final LabelledEvents events;

    private FeatureEvents(List<ColumnSpec> specs, LabelledEvents events) {
        this.specs = specs;
        this.events = events;
    }

    /** The columns of a table that are features and hold a number an event, with its class and weight. */
    public static FeatureEvents of(EventTable table) throws StepFailure {
        ClassifierEvents.requireClasses(table);
        List<ColumnSpec> features = table.specs().stream()
                .filter(spec -> spec.role() == Role.FEATURE && spec.type().isNumber())
                .toList();
        if (features.isEmpty()) {
            throw new StepFailure(
                    "none of the columns " + table.names() + " is a feature that holds a number an event",
                    "give the events of a training set, with their features");
        }
        List<String> kept = table.specs().stream()
                .filter(spec -> features.contains(spec) || spec.role() == Role.LABEL || spec.role() == Role.WEIGHT)
                .map(ColumnSpec::name)
                .toList();
        return new FeatureEvents(features, LabelledEvents.of(table.only(kept)));
    }

    /** The names of the features. */
    public List<String> features() {
        return events.features();
    }

    /** The unit of a feature; empty where none is known. */
    public String unit(int feature) {
        return specs.get(feature).unit();
    }

    /** The events with the values of their features. */
    public LabelledEvents all() {
        return events;
    }

    /** The values of a feature in one class. */
    public WeightedValues of(int feature, boolean ofSignal) {
        return WeightedValues.of(events.feature(feature), events.weights(), events.signal(), ofSignal);
    }
}
