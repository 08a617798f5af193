package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;
import org.fivesigma.shape.RecordMaker;

/** Finds and replaces the event tables among the ports of a record. */
final class Tables {
    private Tables() {}

    /** All tables of a record's components, in order. */
    static List<EventTable> of(Record ports) {
        List<EventTable> tables = new ArrayList<>();
        replaced(ports, table -> {
            tables.add(table);
            return table;
        });
        return tables;
    }

    /** The record with each of its tables replaced. */
    static Record replaced(Record ports, UnaryOperator<EventTable> change) {
        List<Object> values = new ArrayList<>();
        RecordMaker.values(ports).values().forEach(value -> values.add(changed(value, change)));
        return RecordMaker.make(ports.getClass(), values);
    }

    /** A table of the same content that tells which of its columns are read. */
    static EventTable watched(EventTable table, java.util.Collection<String> read) {
        List<StoredColumn> columns = new ArrayList<>();
        for (ColumnSpec spec : table.specs()) {
            columns.add(EventTable.lazy(spec, table.rows(), () -> {
                read.add(spec.name());
                return table.column(spec.name());
            }));
        }
        return EventTable.ofStored(table.rows(), columns);
    }

    private static Object changed(Object value, UnaryOperator<EventTable> change) {
        if (value instanceof EventTable table) {
            return change.apply(table);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> changed(item, change)).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> changed(present, change));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((name, item) -> changed.put(name, changed(item, change)));
            return changed;
        }
        return value;
    }
}
