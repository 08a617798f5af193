package org.fivesigma.plugin.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnSpec;

/** Which field of a file's rows goes to which column of the sample. */
final class Layout {
    /** What becomes of a field. */
    enum Use {
        /** A 64-bit number. */
        NUMBER,
        /** A 32-bit number. */
        SINGLE,
        INTEGER,
        TEXT,
        LEFT_OUT;

        boolean isNumber() {
            return this == NUMBER || this == SINGLE;
        }
    }

    private final Head head;
    private final int file;
    private final List<ColumnSpec> columns;
    private final Use[] uses;
    private final int[] targets;

    /**
     * Makes a layout.
     *
     * @param head the file's columns
     * @param file the file's place in the sample
     * @param columns the sample's columns; fields of other names are left out
     */
    Layout(Head head, int file, List<ColumnSpec> columns) {
        this.head = head;
        this.file = file;
        this.columns = columns;
        this.uses = new Use[head.fields().size()];
        this.targets = new int[uses.length];
        Map<String, Integer> kept = new HashMap<>();
        columns.forEach(column -> kept.put(column.name(), kept.size()));
        for (int field = 0; field < uses.length; field++) {
            int target = head.isIndex(field) ? -1 : kept.getOrDefault(name(field), -1);
            targets[field] = target;
            uses[field] = target < 0 ? Use.LEFT_OUT : use(columns.get(target));
        }
    }

    /** How the fields of a column are read. */
    static Use use(ColumnSpec column) {
        return switch (column.type()) {
            case TEXT -> Use.TEXT;
            case LONG -> Use.INTEGER;
            case FLOAT -> Use.SINGLE;
            default -> Use.NUMBER;
        };
    }

    String fileName() {
        return head.file().name();
    }

    Dialect dialect() {
        return head.dialect();
    }

    int file() {
        return file;
    }

    /** The number of fields in each row. */
    int width() {
        return uses.length;
    }

    String name(int field) {
        return head.fields().get(field);
    }

    Use use(int field) {
        return uses[field];
    }

    /** The sample's column that takes a field that is not left out. */
    int target(int field) {
        return targets[field];
    }

    /** Room for so many rows of the sample. */
    Slab slab(int rows) {
        return new Slab(columns, rows);
    }
}
