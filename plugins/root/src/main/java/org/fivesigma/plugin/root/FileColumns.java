package org.fivesigma.plugin.root;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.columns.BranchColumn;

/**
 * The columns of one file, each with a name of its own.
 *
 * @param file the file
 * @param tree the tree that was chosen in it
 * @param entries how many entries the tree declares
 * @param readable the columns that can be read, by name, in the order of the tree
 * @param refused why the others cannot be read, by name
 * @param renamed what was done to names that were there twice
 */
record FileColumns(
        InputFile file,
        String tree,
        long entries,
        Map<String, BranchColumn.Readable> readable,
        Map<String, String> refused,
        List<String> renamed) {
    /** The columns of a tree. */
    static FileColumns of(InputFile file, String tree, long entries, List<BranchColumn> columns) {
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
        return new FileColumns(file, tree, entries, readable, refused, renamed);
    }
}
