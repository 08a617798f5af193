package org.fivesigma.plugin.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Which field of a file's rows goes to which column of the sample. */
final class Layout {
    /** What becomes of a field. */
    enum Use {
        NUMBER,
        TEXT,
        LEFT_OUT
    }

    private final String file;
    private final int fileOrder;
    private final List<String> names;
    private final Use[] uses;
    private final int[] targets;

    /**
     * Makes a layout.
     *
     * @param head the file's columns
     * @param fileOrder the file's place in the sample
     * @param columns the sample's columns; fields of other names are left out
     */
    Layout(Head head, int fileOrder, List<ColumnSpec> columns) {
        this.file = head.file().name();
        this.fileOrder = fileOrder;
        this.names = head.fields();
        this.uses = new Use[names.size()];
        this.targets = new int[names.size()];
        Map<String, Integer> kept = new HashMap<>();
        columns.forEach(column -> kept.put(column.name(), kept.size()));
        for (int field = 0; field < uses.length; field++) {
            int target = head.isIndex(field) ? -1 : kept.getOrDefault(names.get(field), -1);
            targets[field] = target;
            uses[field] = target < 0 ? Use.LEFT_OUT : use(columns.get(target));
        }
    }

    private static Use use(ColumnSpec column) {
        return column.type() == ColumnType.TEXT ? Use.TEXT : Use.NUMBER;
    }

    String file() {
        return file;
    }

    int fileOrder() {
        return fileOrder;
    }

    /** The number of fields in each row. */
    int width() {
        return uses.length;
    }

    String name(int field) {
        return names.get(field);
    }

    Use use(int field) {
        return uses[field];
    }

    /** The sample's column that takes a field that is not left out. */
    int target(int field) {
        return targets[field];
    }

    /** The most rows that so many lines and bytes can hold, so that no file makes us reserve more than it backs. */
    int mostRows(long lines, long bytes) {
        return Math.toIntExact(Math.min(lines, bytes / width() + 1));
    }
}
