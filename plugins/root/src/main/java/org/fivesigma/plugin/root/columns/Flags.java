package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/** Flags, a byte each, which are set unless it is 0. */
record Flags() implements Packing {
    @Override
    public int bytes() {
        return 1;
    }

    @Override
    public ColumnType type() {
        return ColumnType.FLAG;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        ByteBuffer flags = into.flags();
        for (int i = 0; i < count; i++) {
            flags.put(first + i, (byte) (from.get(at + i) == 0 ? 0 : 1));
        }
    }
}
