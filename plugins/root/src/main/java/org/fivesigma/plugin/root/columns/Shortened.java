package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import org.fivesigma.api.data.ColumnType;

/** Numbers that are double precision in memory and written with four bytes: {@code Double32_t} without a range. */
record Shortened() implements Packing {
    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public ColumnType type() {
        return ColumnType.DOUBLE;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        DoubleBuffer doubles = into.doubles();
        for (int i = 0; i < count; i++) {
            doubles.put(first + i, from.getFloat(at + Float.BYTES * i));
        }
    }
}
