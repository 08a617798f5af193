package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/**
 * Any number of numbers in each entry.
 *
 * @param packing how a number is packed
 * @param length the number of numbers is a multiple of this
 * @param before what comes before the numbers of an entry
 * @param counts how many numbers each entry has, where this had to be read from another branch
 */
record VaryingLists(Packing packing, int length, ListHead before, Optional<Counts> counts) implements Filling {
    VaryingLists(Packing packing, int length, ListHead before) {
        this(packing, length, before, Optional.empty());
    }

    /** The same with the counts of another branch. */
    VaryingLists with(Counts other) {
        return new VaryingLists(packing, length, before, Optional.of(other));
    }

    @Override
    public ColumnType type() {
        return packing.type().list();
    }

    @Override
    public long elements(BasketHead head) throws Damage {
        if (head.hasOffsets() && head.besideData() < (long) Integer.BYTES * head.entries()) {
            throw new Damage("a basket of " + head.entries() + " lists has " + head.besideData()
                    + " bytes to tell where each starts");
        }
        long numbers = head.dataBytes() - (long) head.entries() * before.bytes();
        if (numbers < 0 || numbers % packing.bytes() != 0) {
            throw new Damage(head.key() + " has " + head.dataBytes() + " bytes, in which no whole numbers fit");
        }
        return numbers / packing.bytes();
    }

    @Override
    public void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage, TooLarge {
        if (before != ListHead.NONE) {
            int count = gathered(basket, workspace.room(basket.length()), into, place);
            packing.unpack(ByteBuffer.wrap(workspace.room(0)), 0, count, into, place.element());
            return;
        }
        if (basket.hasOffsets()) {
            ends(basket, into, place);
        } else {
            counted(basket, into, place);
        }
        packing.unpack(basket.bytes(), basket.start(), basket.length() / packing.bytes(), into, place.element());
    }

    private static void demandOffsets(Basket basket) throws Damage {
        if (!basket.hasOffsets()) {
            throw new Damage("a basket of lists does not tell where each entry starts");
        }
        if (basket.entryStart(0) != basket.start()) {
            throw new Damage("the first entry of a basket is not at its start");
        }
    }

    private void counted(Basket basket, Values into, Place place) throws Damage {
        if (counts.isEmpty()) {
            throw new Damage("a basket of lists does not tell where each entry starts");
        }
        long element = 0;
        for (int entry = 0; entry < basket.entries(); entry++) {
            element += counts.get().of(place.entry() + entry) * length;
            if (element * packing.bytes() > basket.length()) {
                throw new Damage("the lists of a basket are longer than it");
            }
            into.endOf(place.row() + entry, place.element() + (int) element);
        }
        if (element * packing.bytes() < basket.length()) {
            throw new Damage("the lists of a basket end before it does");
        }
    }

    private void ends(Basket basket, Values into, Place place) throws Damage {
        demandOffsets(basket);
        int start = basket.start();
        for (int entry = 0; entry < basket.entries(); entry++) {
            int end = basket.entryStart(entry + 1);
            checkedCount(end - start);
            into.endOf(place.row() + entry, place.element() + (end - basket.start()) / packing.bytes());
            start = end;
        }
    }

    /** Moves the numbers of all entries together; gives how many these are. */
    private int gathered(Basket basket, byte[] room, Values into, Place place) throws Damage {
        demandOffsets(basket);
        int count = 0;
        int start = basket.start();
        for (int entry = 0; entry < basket.entries(); entry++) {
            int end = basket.entryStart(entry + 1);
            int numbers = checkedCount(end - start - before.bytes());
            before.check(basket.bytes(), start, end - start, numbers);
            int bytes = numbers * packing.bytes();
            basket.bytes().get(start + before.bytes(), room, count * packing.bytes(), bytes);
            count += numbers;
            into.endOf(place.row() + entry, place.element() + count);
            start = end;
        }
        return count;
    }

    private int checkedCount(int bytes) throws Damage {
        if (bytes < 0 || bytes % (packing.bytes() * length) != 0) {
            throw new Damage("an entry of a basket has " + bytes + " bytes, in which no whole numbers fit");
        }
        return bytes / packing.bytes();
    }
}
