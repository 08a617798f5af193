package org.fivesigma.plugin.root.columns;

import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.tree.Branch;

/** A column that a branch could give. */
public sealed interface BranchColumn {
    /** The column's name; perhaps that of another one too. */
    String name();

    /**
     * A column that can be read.
     *
     * @param name the column's name
     * @param branch the branch that it comes from
     * @param filling how its values are read
     */
    record Readable(String name, Branch branch, Filling filling) implements BranchColumn {
        /** The type of the column. */
        public ColumnType type() {
            return filling.type();
        }
    }

    /**
     * A column that cannot be read.
     *
     * @param name the column's name
     * @param reason what it holds, as the end of a sentence
     */
    record Refused(String name, String reason) implements BranchColumn {}
}
