package org.fivesigma.plugin.root.columns;

import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/** How the values of a branch become those of a column. */
public sealed interface Filling permits Scalars, Parts, FixedLists, VaryingLists, Texts {
    /** The type of the column. */
    ColumnType type();

    /**
     * How many elements the lists of a basket have together, told by its head; 0 where there are no lists.
     *
     * @throws Damage when the basket has not the bytes that its entries take, so that no room is made for what is not there
     */
    long elements(BasketHead head) throws Damage;

    /**
     * Fills a column with the values of a basket.
     *
     * @param place where they go
     */
    void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage, TooLarge;

    /**
     * Where the values of a basket go.
     *
     * @param row the row of its first entry in the column
     * @param element the position of its first element, where the column holds lists
     * @param entry its first entry in the file
     */
    record Place(int row, int element, int entry) {}

    /** Refuses a basket that has not exactly so many bytes. */
    static void demand(BasketHead head, long bytes) throws Damage {
        if (head.dataBytes() != bytes) {
            throw new Damage("a basket of " + head.entries() + " entries has " + head.dataBytes() + " bytes where "
                    + bytes + " are expected");
        }
    }
}
