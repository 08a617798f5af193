package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/**
 * Numbers of which only the first bits of the fraction are written: {@code Float16_t} and {@code Double32_t} with a number of
 * bits and no range.
 *
 * <p>The exponent of the four byte number takes one byte; the fraction with the sign above it takes two.
 *
 * @param bits how many bits of the fraction
 * @param single whether the numbers are {@code Float16_t}
 */
record Truncated(int bits, boolean single) implements Packing {
    private static final int FRACTION = 23;
    private static final int SIZE = 3;

    @Override
    public int bytes() {
        return SIZE;
    }

    @Override
    public ColumnType type() {
        return single ? ColumnType.FLOAT : ColumnType.DOUBLE;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        for (int i = 0; i < count; i++) {
            float number = number(from.get(at + SIZE * i) & 0xff, from.getShort(at + SIZE * i + 1) & 0xffff);
            if (single) {
                into.floats().put(first + i, number);
            } else {
                into.doubles().put(first + i, number);
            }
        }
    }

    private float number(int exponent, int fraction) {
        int sign = 1 << (bits + 1);
        float size = Float.intBitsToFloat((exponent << FRACTION) | (fraction & (sign - 1)) << (FRACTION - bits));
        return (fraction & sign) == 0 ? size : -size;
    }
}
