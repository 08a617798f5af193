package org.fivesigma.api.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** Gives the numbers of event columns, or says why a column has none to show. */
public final class EventNumbers {
    private EventNumbers() {}

    /** The numbers of a column, one for each event; may be the column's own array. */
    public static double[] of(String sample, EventTable table, String column) throws StepFailure {
        Optional<ColumnSpec> spec =
                table.specs().stream().filter(one -> one.name().equals(column)).findFirst();
        if (spec.isEmpty()) {
            throw new StepFailure(
                    "sample '" + sample + "' has no column '" + column + "'", "its columns are " + table.names());
        }
        if (spec.get().type() == ColumnType.TEXT) {
            throw new StepFailure(
                    "column '" + column + "' of sample '" + sample + "' holds texts, which have no distribution",
                    "show columns of numbers");
        }
        if (spec.get().type().isList()) {
            throw new StepFailure(
                    "column '" + column + "' of sample '" + sample
                            + "' holds a list per event, where one number is needed",
                    "derive one number of it first, as in max(" + column + ") or " + column + "[0]");
        }
        return table.numbers(column);
    }

    /** The weights of each sample: the values of the column, or 1 for each event where none is named. */
    public static Map<String, double[]> weights(Map<String, EventTable> samples, Optional<String> column)
            throws StepFailure {
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            EventTable table = sample.getValue();
            weights.put(
                    sample.getKey(),
                    column.isPresent() ? of(sample.getKey(), table, column.get()) : table.weights(Optional.empty()));
        }
        return weights;
    }

    /** The unit of a column, as the first sample that tells one says; empty for none. */
    public static String unit(Collection<EventTable> samples, String column) {
        return samples.stream()
                .flatMap(table -> table.specs().stream())
                .filter(spec -> spec.name().equals(column) && !spec.unit().isBlank())
                .map(ColumnSpec::unit)
                .findFirst()
                .orElse("");
    }
}
