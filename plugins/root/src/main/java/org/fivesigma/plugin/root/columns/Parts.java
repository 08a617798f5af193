package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/**
 * One leaf of a branch of several: a number or a list of fixed length somewhere in each entry.
 *
 * @param packing how a number is packed
 * @param length how many numbers an entry has
 * @param list whether these are a list
 * @param offset where in the entry they start
 * @param stride how many bytes an entry of all leaves takes
 */
record Parts(Packing packing, int length, boolean list, int offset, int stride) implements Filling {
    @Override
    public ColumnType type() {
        return list ? packing.type().list() : packing.type();
    }

    @Override
    public long elements(BasketHead head) throws Damage {
        Filling.demand(head, (long) head.entries() * stride);
        return list ? (long) head.entries() * length : 0;
    }

    @Override
    public void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage, TooLarge {
        int bytes = length * packing.bytes();
        byte[] gathered = workspace.room(basket.entries() * bytes);
        for (int entry = 0; entry < basket.entries(); entry++) {
            basket.bytes().get(basket.start() + entry * stride + offset, gathered, entry * bytes, bytes);
        }
        for (int entry = 0; list && entry < basket.entries(); entry++) {
            into.endOf(place.row() + entry, place.element() + length * (entry + 1));
        }
        packing.unpack(
                ByteBuffer.wrap(gathered), 0, basket.entries() * length, into, list ? place.element() : place.row());
    }
}
