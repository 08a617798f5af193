package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import org.fivesigma.api.data.ColumnType;

/** How numbers are packed into bytes. */
sealed interface Packing permits Flags, Integers, Floats, Doubles, Shortened, Ranged, Truncated {
    /** How many bytes a number takes. */
    int bytes();

    /** The type of column that holds the numbers exactly. */
    ColumnType type();

    /**
     * Unpacks numbers.
     *
     * @param from the bytes, in the order of ROOT: the highest first
     * @param at where the first number starts
     * @param count how many numbers
     * @param into where they go
     * @param first the position of the first one there
     */
    void unpack(ByteBuffer from, int at, int count, Values into, int first) throws TooLarge;
}
