package org.fivesigma.plugin.arrow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.StoredColumn;

/**
 * The events of several samples as one table, given in batches, so that none of it need fit into memory.
 *
 * <p>A batch holds events of one sample only, whose name is the last column.
 */
final class SampleTables {
    /** Events in a batch: enough that its head costs nothing, few enough that a batch of many columns stays small. */
    static final int BATCH = 1 << 16;

    private final Map<String, EventTable> samples;
    private final List<ColumnSpec> specs;

    private SampleTables(Map<String, EventTable> samples, List<ColumnSpec> specs) {
        this.samples = samples;
        this.specs = specs;
    }

    /** Some events of one sample: equally long columns. */
    record Batch(int rows, List<Column> columns) {}

    /** Takes batches. */
    interface Taking {
        void take(Batch batch) throws IOException;
    }

    /** Joins samples, of which each must have the same columns; no names stand for all columns. */
    static SampleTables of(Map<String, EventTable> samples, List<String> columns, String sampleColumn)
            throws StepFailure {
        if (samples.isEmpty()) {
            throw new StepFailure("no events are given", "say which: `from: {events: all}`");
        }
        Map<String, EventTable> chosen = new LinkedHashMap<>();
        samples.forEach((name, table) -> chosen.put(name, columns.isEmpty() ? table : table.only(columns)));
        String first = chosen.keySet().iterator().next();
        for (String name : chosen.keySet()) {
            requireSame(first, chosen.get(first), name, chosen.get(name));
        }
        List<ColumnSpec> specs = new ArrayList<>(chosen.get(first).specs());
        if (chosen.get(first).has(sampleColumn)) {
            throw new StepFailure(
                    "the events have a column '" + sampleColumn + "' already, so it cannot hold their samples",
                    "give the column of samples another name: `sample-column: from`");
        }
        specs.add(new ColumnSpec(sampleColumn, ColumnType.TEXT, "", Role.SPECTATOR));
        Map<String, EventTable> aligned = new LinkedHashMap<>();
        List<String> order = chosen.get(first).names();
        chosen.forEach((name, table) -> aligned.put(name, table.only(order)));
        return new SampleTables(aligned, specs);
    }

    private static void requireSame(String first, EventTable one, String name, EventTable other) throws StepFailure {
        for (String column : one.names()) {
            if (!other.has(column)) {
                throw lacks(name, first, column);
            }
            ColumnType type = type(one, column);
            if (type != type(other, column)) {
                throw new StepFailure(
                        "column '" + column + "' holds " + words(type) + " in sample '" + first + "' but "
                                + words(type(other, column)) + " in sample '" + name + "'",
                        "export these samples apart, or leave the column out");
            }
        }
        for (String column : other.names()) {
            if (!one.has(column)) {
                throw lacks(first, name, column);
            }
        }
    }

    private static StepFailure lacks(String without, String with, String column) {
        return new StepFailure(
                "sample '" + without + "' has no column '" + column + "', which sample '" + with + "' has",
                "name the columns that all samples have under `columns`, or export the samples apart");
    }

    private static ColumnType type(EventTable table, String column) {
        return table.specs().stream()
                .filter(spec -> spec.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static String words(ColumnType type) {
        String element = switch (type.element()) {
            case DOUBLE -> "64-bit numbers";
            case FLOAT -> "32-bit numbers";
            case LONG -> "whole numbers";
            case FLAG -> "flags";
            default -> "texts";
        };
        return type.isList() ? "lists of " + element : element;
    }

    /** The columns, that of the samples last. */
    List<ColumnSpec> specs() {
        return specs;
    }

    /** The number of events. */
    long rows() {
        return samples.values().stream().mapToLong(EventTable::rows).sum();
    }

    /** Refuses lists, for formats that have none. */
    void refuseLists() throws StepFailure {
        List<String> lists = specs.stream()
                .filter(spec -> spec.type().isList())
                .map(ColumnSpec::name)
                .toList();
        if (!lists.isEmpty()) {
            throw new StepFailure(
                    "csv has no place for lists, which these columns hold: " + String.join(", ", lists),
                    "export to arrow, or name other columns");
        }
    }

    /** Gives all batches in order. */
    void forEachBatch(Taking taking) throws IOException {
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            int rows = sample.getValue().rows();
            for (int from = 0; from < rows; from += BATCH) {
                taking.take(batch(sample.getKey(), sample.getValue(), from, Math.min(BATCH, rows - from)));
            }
        }
    }

    private Batch batch(String sample, EventTable table, int from, int count) {
        List<Column> columns = new ArrayList<>();
        for (StoredColumn column : table.stored()) {
            columns.add(RowRange.of(column, from, count));
        }
        String[] names = new String[count];
        Arrays.fill(names, sample);
        columns.add(new Column.Texts(specs.get(specs.size() - 1), names));
        return new Batch(count, columns);
    }
}
