package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.fivesigma.api.data.ColumnType;

/**
 * Integers.
 *
 * @param bytes how many bytes one takes: 1, 2, 4 or 8
 * @param unsigned whether they have no sign
 */
record Integers(int bytes, boolean unsigned) implements Packing {
    @Override
    public ColumnType type() {
        return ColumnType.LONG;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) throws TooLarge {
        switch (bytes) {
            case Byte.BYTES -> unpackBytes(from, at, count, into.longs(), first);
            case Short.BYTES -> unpackShorts(from, at, count, into.longs(), first);
            case Integer.BYTES -> unpackInts(from, at, count, into.longs(), first);
            default -> unpackLongs(from, at, count, into.longs(), first);
        }
    }

    private void unpackBytes(ByteBuffer from, int at, int count, LongBuffer longs, int first) {
        long mask = unsigned ? 0xffL : -1L;
        for (int i = 0; i < count; i++) {
            longs.put(first + i, from.get(at + i) & mask);
        }
    }

    private void unpackShorts(ByteBuffer from, int at, int count, LongBuffer longs, int first) {
        long mask = unsigned ? 0xffffL : -1L;
        for (int i = 0; i < count; i++) {
            longs.put(first + i, from.getShort(at + Short.BYTES * i) & mask);
        }
    }

    private void unpackInts(ByteBuffer from, int at, int count, LongBuffer longs, int first) {
        long mask = unsigned ? 0xffffffffL : -1L;
        for (int i = 0; i < count; i++) {
            longs.put(first + i, from.getInt(at + Integer.BYTES * i) & mask);
        }
    }

    private void unpackLongs(ByteBuffer from, int at, int count, LongBuffer longs, int first) throws TooLarge {
        longs.put(first, from.slice(at, count * Long.BYTES).asLongBuffer(), 0, count);
        for (int i = 0; unsigned && i < count; i++) {
            if (longs.get(first + i) < 0) {
                throw new TooLarge(i, longs.get(first + i));
            }
        }
    }
}
