package org.fivesigma.plugin.root.columns;

import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/**
 * The same number of numbers in each entry.
 *
 * @param packing how a number is packed
 * @param length how many numbers
 */
record FixedLists(Packing packing, int length) implements Filling {
    @Override
    public ColumnType type() {
        return packing.type().list();
    }

    @Override
    public long elements(BasketHead head) throws Damage {
        Filling.demand(head, (long) head.entries() * length * packing.bytes());
        return (long) head.entries() * length;
    }

    @Override
    public void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage, TooLarge {
        for (int entry = 0; entry < basket.entries(); entry++) {
            into.endOf(place.row() + entry, place.element() + length * (entry + 1));
        }
        packing.unpack(basket.bytes(), basket.start(), basket.entries() * length, into, place.element());
    }
}
