package org.fivesigma.plugin.root.tree;

import java.util.Optional;
import org.fivesigma.plugin.root.file.Cursor;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.Key;

/**
 * What a basket holds, told without looking at its values.
 *
 * @param key the label of its record
 * @param entries how many entries it holds
 * @param dataBytes how many bytes their values take
 * @param flag how it is written, see the constants
 * @param kept what follows, where the basket lies inside of its tree's record
 */
public record BasketHead(Key key, int entries, int dataBytes, int flag, Optional<byte[]> kept) {
    private static final String CLASS = "TBasket";
    private static final int OFFSETS_TO_MAKE = 80;
    private static final int DISPLACED = 40;
    private static final int WITH_CONTENTS = 10;
    private static final int NO_OFFSETS = 2;

    /**
     * Reads the head of a basket that is a record; the cursor is at its start.
     *
     * @param branch the name of its branch, which all heads of the branch share
     */
    static BasketHead written(Cursor cursor, String branch) throws Damage {
        Key key = Key.read(cursor).checked();
        BasketHead head = fields(key, cursor, false);
        if (cursor.position() != key.keyBytes()) {
            throw new Damage(
                    key + " declares a key of " + key.keyBytes() + " bytes, but it ends after " + cursor.position());
        }
        if (head.dataBytes > key.objectBytes()) {
            throw new Damage(key + " declares more values than bytes");
        }
        return new BasketHead(key.named(CLASS, branch), head.entries, head.dataBytes, head.flag, head.kept);
    }

    /** Reads the head of a basket inside of its tree's record. */
    static BasketHead kept(Cursor cursor) throws Damage {
        Key key = Key.read(cursor);
        return fields(key, cursor, true);
    }

    private static BasketHead fields(Key key, Cursor cursor, boolean withContents) throws Damage {
        cursor.skip(Short.BYTES + Integer.BYTES);
        if (cursor.int32() < 0) {
            cursor.skip(1);
        }
        int entries = cursor.int32();
        int last = cursor.int32();
        int flag = cursor.uint8();
        int dataBytes = last - key.keyBytes();
        if (entries < 0 || (dataBytes < 0 && entries > 0) || !key.className().equals(CLASS)) {
            throw new Damage(key + " is no basket of " + entries + " entries in " + dataBytes + " bytes");
        }
        boolean displaced = flag > DISPLACED && flag < OFFSETS_TO_MAKE;
        if (displaced) {
            throw new Damage(key + " gives displacements of its values, which this reader does not know");
        }
        Optional<byte[]> kept = withContents ? Optional.of(cursor.bytes(cursor.left())) : Optional.empty();
        return new BasketHead(key, entries, Math.max(0, dataBytes), flag, kept);
    }

    /** How many bytes the basket has besides those of the values. */
    public long besideData() {
        return kept.map(bytes -> (long) bytes.length).orElse((long) key.objectBytes()) - dataBytes;
    }

    /** Whether the basket says where each of its entries starts. */
    public boolean hasOffsets() {
        return kept.isPresent() ? keptOffsets() : dataBytes < key.objectBytes();
    }

    /** Whether a basket inside of a tree says where each of its entries starts. */
    boolean keptOffsets() {
        return flag != 0 && flag < OFFSETS_TO_MAKE && flag % WITH_CONTENTS != NO_OFFSETS;
    }

    /** Whether a basket inside of a tree has its values with it. */
    boolean keptContents() {
        return flag == 1 || flag > WITH_CONTENTS;
    }
}
