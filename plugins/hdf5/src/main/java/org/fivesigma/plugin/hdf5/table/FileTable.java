package org.fivesigma.plugin.hdf5.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.types.MemberLayout;
import org.fivesigma.plugin.hdf5.types.Members;

/**
 * The events of one file as a table whose values are still to be read.
 *
 * @param where what in the file they are, for messages
 * @param columns the columns by name, in order
 * @param refused why other columns are not read, by name
 * @param warnings what was renamed
 */
public record FileTable(
        String where, Map<String, FileColumn> columns, Map<String, String> refused, List<String> warnings) {
    /**
     * Where the values of one column lie.
     *
     * @param spec its name, type and unit
     * @param dataset the dataset that holds it
     * @param layout where in an element
     * @param pick the one element of each row that is wanted, or -1 for all
     */
    public record FileColumn(ColumnSpec spec, Dataset dataset, MemberLayout layout, int pick) {
        /** How many values a row has. */
        public int perRow() {
            return pick < 0 ? Math.multiplyExact(dataset.elementsPerRow(), layout.count()) : layout.count();
        }
    }

    /** Gathers columns under distinct names. */
    public static final class Builder {
        private final String where;
        private final Map<String, FileColumn> columns = new LinkedHashMap<>();
        private final Map<String, String> refused = new TreeMap<>();
        private final List<String> warnings = new ArrayList<>();

        public Builder(String where) {
            this.where = where;
        }

        /** Adds the columns of a dataset; the name stands before those of members, and alone for a plain dataset. */
        public void add(String name, boolean nameMembers, Dataset dataset) {
            Members members = dataset.members();
            members.refused().forEach((member, reason) -> refuse(joined(name, member, nameMembers), reason));
            members.layouts().forEach((member, layout) -> {
                String column = joined(name, member, nameMembers);
                boolean list = layout.array() || dataset.isList();
                boolean texts = layout.encoding().type() == ColumnType.TEXT;
                if (dataset.isList() && (texts || layout.encoding().isReferred())) {
                    refuse(column, "its values are lists of texts or of lists");
                } else {
                    String unit = member.isEmpty() ? dataset.unit() : "";
                    String free = distinct(column);
                    ColumnSpec spec = new ColumnSpec(free, layout.type(list), unit);
                    columns.put(free, new FileColumn(spec, dataset, layout, -1));
                }
            });
        }

        /** Adds one column that is one element of each row. */
        void pick(String name, Dataset dataset, MemberLayout layout, int pick) {
            String free = distinct(name);
            columns.put(free, new FileColumn(new ColumnSpec(free, layout.type(false), ""), dataset, layout, pick));
        }

        /** Notes a column that is not read. */
        public void refuse(String name, String reason) {
            refused.put(name, reason);
        }

        /** The table. */
        public FileTable table() {
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
