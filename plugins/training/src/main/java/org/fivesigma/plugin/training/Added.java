package org.fivesigma.plugin.training;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;

/** The columns that a training set adds to those of its samples. */
final class Added {
    /** Whether an event is signal. */
    static final ColumnSpec IS_SIGNAL = new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL);

    /** What an event counts in training. */
    static final ColumnSpec TRAINING_WEIGHT = new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT);

    /** The name of the event's sample. */
    static final ColumnSpec SAMPLE = new ColumnSpec("sample", ColumnType.TEXT, "", Role.SPECTATOR);

    /** All of them. */
    static final List<ColumnSpec> SPECS = List.of(IS_SIGNAL, TRAINING_WEIGHT, SAMPLE);

    /** Their names. */
    static final List<String> NAMES = SPECS.stream().map(ColumnSpec::name).toList();

    private Added() {}

    /** What a column of the samples is in the training set: there is one label and one weight. */
    static ColumnSpec carried(ColumnSpec spec, Optional<String> weight) {
        boolean replaced =
                spec.role() == Role.WEIGHT || spec.role() == Role.LABEL || weight.equals(Optional.of(spec.name()));
        return replaced ? new ColumnSpec(spec.name(), spec.type(), spec.unit(), Role.SPECTATOR) : spec;
    }

    /** The events with the added columns. */
    static EventTable to(EventTable events, Samples samples, double[] weights) {
        return events.with(new Column.Flags(IS_SIGNAL, samples.signal()))
                .with(new Column.Doubles(TRAINING_WEIGHT, weights))
                .with(new Column.Texts(SAMPLE, samples.names()));
    }
}
