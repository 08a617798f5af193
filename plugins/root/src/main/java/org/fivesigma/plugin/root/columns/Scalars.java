package org.fivesigma.plugin.root.columns;

import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/**
 * One number an entry.
 *
 * @param packing how a number is packed
 */
record Scalars(Packing packing) implements Filling {
    @Override
    public ColumnType type() {
        return packing.type();
    }

    @Override
    public long elements(BasketHead head) throws Damage {
        Filling.demand(head, (long) head.entries() * packing.bytes());
        return 0;
    }

    @Override
    public void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage, TooLarge {
        packing.unpack(basket.bytes(), basket.start(), basket.entries(), into, place.row());
    }
}
