package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/** Floating point numbers of eight bytes. */
record Doubles() implements Packing {
    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public ColumnType type() {
        return ColumnType.DOUBLE;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        into.doubles().put(first, from.slice(at, count * Double.BYTES).asDoubleBuffer(), 0, count);
    }
}
