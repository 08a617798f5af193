package org.fivesigma.plugin.root;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.columns.BranchColumn;

/**
 * The columns of a tree, each with a name of its own.
 *
 * @param readable the columns that can be read, by name, in the order of the tree
 * @param refused why the others cannot be read, by name
 * @param renamed what was done to names that were there twice
 */
record NamedColumns(Map<String, BranchColumn.Readable> readable, Map<String, String> refused, List<String> renamed) {
    /** Names columns; those whose name is taken get a number behind it. */
    static NamedColumns of(List<BranchColumn> columns) {
        Map<String, BranchColumn.Readable> readable = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        List<String> renamed = new ArrayList<>();
        for (BranchColumn column : columns) {
            String name = column.name();
            for (int other = 2; readable.containsKey(name) || refused.containsKey(name); other++) {
                name = column.name() + "-" + other;
            }
            if (!name.equals(column.name())) {
                renamed.add("'" + column.name() + "' is there more than once; the next one is '" + name + "'");
            }
            if (column instanceof BranchColumn.Readable found) {
                readable.put(name, found);
            }
            if (column instanceof BranchColumn.Refused found) {
                refused.put(name, found.reason());
            }
        }
        return new NamedColumns(readable, refused, renamed);
    }

    /** What a sample must know of them, without where their values are. */
    FileColumns in(InputFile file, String tree, long entries) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        readable.forEach((name, column) -> types.put(name, column.type()));
        return new FileColumns(file, tree, entries, types, refused, renamed);
    }
}
