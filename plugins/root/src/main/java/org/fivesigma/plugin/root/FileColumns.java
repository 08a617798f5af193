package org.fivesigma.plugin.root;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.InputFile;

/**
 * What columns one file has.
 *
 * @param file the file
 * @param tree the tree that was chosen in it
 * @param entries how many entries the tree declares
 * @param types the types of the columns that can be read, by name, in the order of the tree
 * @param refused why the others cannot be read, by name
 * @param renamed what was done to names that were there twice
 */
record FileColumns(
        InputFile file,
        String tree,
        long entries,
        Map<String, ColumnType> types,
        Map<String, String> refused,
        List<String> renamed) {
    /** The same, sharing what is equal with another file, as a sample may have thousands of files of thousands of columns. */
    FileColumns sharing(FileColumns other) {
        boolean equal = types.equals(other.types) && refused.equals(other.refused);
        return equal ? new FileColumns(file, tree, entries, other.types, other.refused, renamed) : this;
    }
}
