package org.fivesigma.plugin.hdf5.filters;

import org.fivesigma.plugin.hdf5.file.Damage;

/**
 * The way back from the LZF filter: pieces that stand as they are, and pieces that repeat earlier bytes.
 *
 * <p>A first byte below 32 is followed by one byte more than it says; else its upper three bits are a length less two, where
 * seven means that the next byte adds to it, and its lower five bits with another byte say how far back to copy from.
 */
final class Lzf {
    private static final int MOST_LITERAL = 32;
    private static final int LONG = 7;

    private Lzf() {}

    /** Decodes to exactly so many bytes. */
    static byte[] decoded(byte[] stored, int used, int length) {
        byte[] bytes = new byte[length];
        int from = 0;
        int to = 0;
        try {
            while (from < used) {
                int control = Byte.toUnsignedInt(stored[from++]);
                if (control < MOST_LITERAL) {
                    System.arraycopy(stored, from, bytes, to, control + 1);
                    from += control + 1;
                    to += control + 1;
                } else {
                    int repeat = control >> 5;
                    if (repeat == LONG) {
                        repeat += Byte.toUnsignedInt(stored[from++]);
                    }
                    int back = to - ((control & 31) << 8) - Byte.toUnsignedInt(stored[from++]) - 1;
                    // byte by byte, for the pieces may overlap
                    for (int i = 0; i < repeat + 2; i++) {
                        bytes[to++] = bytes[back++];
                    }
                }
            }
        } catch (IndexOutOfBoundsException e) {
            throw new Damage("an LZF chunk has other bytes than " + length);
        }
        if (to != length || from != used) {
            throw new Damage("an LZF chunk has other bytes than " + length);
        }
        return bytes;
    }
}
