package org.fivesigma.api.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An immutable table of events: equally long named columns.
 *
 * <p>Selecting rows is a view: the columns are shared and only the list of rows is new. Columns may be loaded on first use.
 */
public final class EventTable {
    private final int rows;
    private final Map<String, StoredColumn> columns;

    private EventTable(int rows, Map<String, StoredColumn> columns) {
        this.rows = rows;
        this.columns = Collections.unmodifiableMap(columns);
    }

    /** A table of these columns. */
    public static EventTable of(Column... columns) {
        return of(List.of(columns));
    }

    /** A table of these columns. */
    public static EventTable of(List<Column> columns) {
        List<StoredColumn> stored = new ArrayList<>();
        for (Column column : columns) {
            stored.add(StoredColumn.of(column));
        }
        return ofStored(columns.isEmpty() ? 0 : columns.get(0).rows(), stored);
    }

    /** A table of stored columns, each with so many rows. */
    public static EventTable ofStored(int rows, List<StoredColumn> stored) {
        Map<String, StoredColumn> columns = new LinkedHashMap<>();
        for (StoredColumn column : stored) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "column '" + column.spec().name() + "' has " + column.rows() + " rows in a table of " + rows);
            }
            if (columns.put(column.spec().name(), column) != null) {
                throw new IllegalArgumentException("column '" + column.spec().name() + "' is there twice");
            }
        }
        return new EventTable(rows, columns);
    }

    /** The number of events. */
    public int rows() {
        return rows;
    }

    /** What the columns are, in order. */
    public List<ColumnSpec> specs() {
        return columns.values().stream().map(StoredColumn::spec).toList();
    }

    /** The columns' names, in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of that name. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The values of a column in this table's rows. */
    public Column column(String name) {
        return stored(name).values();
    }

    /** The values of a column as numbers; may be the column's own array, so do not change it. */
    public double[] numbers(String name) {
        return column(name).numbers();
    }

    /** The weights of the events: the values of the named column, or 1 for each where none is named. */
    public double[] weights(Optional<String> column) {
        if (column.isPresent()) {
            return numbers(column.get());
        }
        double[] ones = new double[rows];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** The columns as stored, in order; for codecs. */
    public List<StoredColumn> stored() {
        return List.copyOf(columns.values());
    }

    /** A view of the given rows, in that order. */
    public EventTable select(int[] selected) {
        StoredColumn.RowCache cache = new StoredColumn.RowCache(selected);
        Map<String, StoredColumn> views = new LinkedHashMap<>();
        columns.forEach((name, column) -> views.put(name, column.select(cache)));
        return new EventTable(selected.length, views);
    }

    /** The same events with one more column, or with that column replaced. */
    public EventTable with(Column column) {
        List<StoredColumn> all = new ArrayList<>();
        boolean replaced = false;
        for (StoredColumn old : columns.values()) {
            boolean same = old.spec().name().equals(column.spec().name());
            all.add(same ? StoredColumn.of(column) : old);
            replaced |= same;
        }
        if (!replaced) {
            all.add(StoredColumn.of(column));
        }
        return ofStored(columns.isEmpty() ? column.rows() : rows, all);
    }

    /** The same events with only these columns, in this order. */
    public EventTable only(Collection<String> names) {
        Map<String, StoredColumn> kept = new LinkedHashMap<>();
        names.forEach(name -> kept.put(name, stored(name)));
        return new EventTable(rows, kept);
    }

    /** The same events without these columns. */
    public EventTable without(Collection<String> names) {
        Map<String, StoredColumn> kept = new LinkedHashMap<>(columns);
        kept.keySet().removeAll(names);
        return new EventTable(rows, kept);
    }

    /** A column as stored. */
    public StoredColumn stored(String name) {
        StoredColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column '" + name + "' among " + columns.keySet());
        }
        return column;
    }

    /** A lazily loaded column of so many rows, all of them in use; for codecs and readers. */
    public static StoredColumn lazy(ColumnSpec spec, int rows, Supplier<Column> load) {
        return StoredColumn.lazy(spec, rows, load);
    }
}
