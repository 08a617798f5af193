package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/**
 * Numbers of a range, written as one of so many equal steps: {@code Double32_t} and {@code Float16_t} with a range.
 *
 * <p>As ROOT reads them: step / steps for each unit + low, where 32 bits make 2^32 - 1 steps and fewer bits make 2^bits.
 *
 * @param low where the range starts
 * @param high where it ends
 * @param bits how many bits a step takes
 * @param single whether the numbers are {@code Float16_t}
 */
record Ranged(double low, double high, int bits, boolean single) implements Packing {
    private static final int MOST_BITS = 32;

    @Override
    public int bytes() {
        return Integer.BYTES;
    }

    @Override
    public ColumnType type() {
        return single ? ColumnType.FLOAT : ColumnType.DOUBLE;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        double steps = bits < MOST_BITS ? 1L << bits : 0xffffffffL;
        double factor = steps / (high - low);
        for (int i = 0; i < count; i++) {
            double number = Integer.toUnsignedLong(from.getInt(at + Integer.BYTES * i)) / factor + low;
            if (single) {
                into.floats().put(first + i, (float) number);
            } else {
                into.doubles().put(first + i, number);
            }
        }
    }
}
