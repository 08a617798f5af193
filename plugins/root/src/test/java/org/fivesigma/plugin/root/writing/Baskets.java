package org.fivesigma.plugin.root.writing;

/**
 * How the entries of each branch are cut into baskets.
 *
 * @param rows entries in each but the last
 * @param keepsLast whether the last one stays in the tree's own record, as when a tree is saved while it grows
 */
public record Baskets(int rows, boolean keepsLast) {
    /** Baskets of so many entries, all records of their own. */
    public static Baskets of(int rows) {
        return new Baskets(rows, false);
    }
}
