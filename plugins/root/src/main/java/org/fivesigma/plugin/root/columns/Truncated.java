package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/**
 * Numbers of which only the first bits of the fraction are written: {@code Double32_t} with a number of bits and no range.
 *
 * <p>The exponent of the four byte number takes one byte; the fraction with the sign above it takes two.
 *
 * @param bits how many bits of the fraction
 */
record Truncated(int bits) implements Packing {
    private static final int FRACTION = 23;
    private static final int SIZE = 3;

    @Override
    public int bytes() {
        return SIZE;
    }

    @Override
    public ColumnType type() {
        return ColumnType.DOUBLE;
    }

    @Override
    public void unpack(ByteBuffer from, int at, int count, Values into, int first) {
        for (int i = 0; i < count; i++) {
            int exponent = from.get(at + SIZE * i) & 0xff;
            into.doubles().put(first + i, number(exponent, from.getShort(at + SIZE * i + 1) & 0xffff));
        }
    }

    private float number(int exponent, int fraction) {
        int sign = 1 << (bits + 1);
        float size = Float.intBitsToFloat((exponent << FRACTION) | (fraction & (sign - 1)) << (FRACTION - bits));
        return (fraction & sign) == 0 ? size : -size;
    }
}
