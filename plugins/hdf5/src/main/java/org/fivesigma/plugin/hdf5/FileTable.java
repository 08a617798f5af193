package org.fivesigma.plugin.hdf5;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/**
 * The events of one file as a table whose values are still to be read.
 *
 * @param where what in the file they are, for messages
 * @param columns the columns by name, in order
 * @param refused why other columns are not read, by name
 * @param warnings what was renamed
 */
record FileTable(String where, Map<String, FileColumn> columns, Map<String, String> refused, List<String> warnings) {
    /**
     * Where the values of one column lie.
     *
     * @param spec its name, type and unit
     * @param dataset the dataset that holds it
     * @param cell where in an element
     * @param pick the one element of each row that is wanted, or -1 for all
     */
    record FileColumn(ColumnSpec spec, Dataset dataset, Cell cell, int pick) {
        /** How many values a row has. */
        int perRow() {
            return pick < 0 ? Math.multiplyExact(dataset.elementsPerRow(), cell.count()) : cell.count();
        }
    }

    /** Gathers columns under distinct names. */
    static final class Builder {
        private final String where;
        private final Map<String, FileColumn> columns = new LinkedHashMap<>();
        private final Map<String, String> refused = new TreeMap<>();
        private final List<String> warnings = new ArrayList<>();

        Builder(String where) {
            this.where = where;
        }

        /** Adds the columns of a dataset; the name stands before those of members, and alone for a plain dataset. */
        void add(String name, boolean nameMembers, Dataset dataset) {
            Members members = dataset.members();
            members.refused().forEach((member, reason) -> refuse(joined(name, member, nameMembers), reason));
            members.cells().forEach((member, cell) -> {
                String column = joined(name, member, nameMembers);
                boolean list = cell.array() || dataset.isList();
                boolean texts = cell.form().type() == ColumnType.TEXT;
                if (dataset.isList() && (texts || cell.form().isReferred())) {
                    refuse(column, "its values are lists of texts or of lists");
                } else {
                    String unit = member.isEmpty() ? dataset.unit() : "";
                    String free = distinct(column);
                    ColumnSpec spec = new ColumnSpec(free, cell.type(list), unit);
                    columns.put(free, new FileColumn(spec, dataset, cell, -1));
                }
            });
        }

        /** Adds one column that is one element of each row. */
        void pick(String name, Dataset dataset, Cell cell, int pick) {
            String free = distinct(name);
            columns.put(free, new FileColumn(new ColumnSpec(free, cell.type(false), ""), dataset, cell, pick));
        }

        /** Notes a column that is not read. */
        void refuse(String name, String reason) {
            refused.put(name, reason);
        }

        /** The table. */
        FileTable table() {
            return new FileTable(where, columns, refused, List.copyOf(warnings));
        }

        private static String joined(String name, String member, boolean nameMembers) {
            if (member.isEmpty()) {
                return name;
            }
            return nameMembers ? name + "." + member : member;
        }

        private String distinct(String name) {
            String free = name;
            for (int i = 2; columns.containsKey(free); i++) {
                free = name + "-" + i;
            }
            if (!free.equals(name)) {
                warnings.add("column '" + name + "' is there more than once; the later one is named '" + free + "'");
            }
            return free;
        }
    }
}
