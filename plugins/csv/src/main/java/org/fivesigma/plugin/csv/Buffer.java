package org.fivesigma.plugin.csv;

import java.util.Arrays;

/** A worker's own bytes, used for one chunk after the other. */
final class Buffer {
    private byte[] bytes = new byte[0];

    /** The bytes, with room for so many and the padding; what was there before stays. */
    byte[] withRoomFor(int size) {
        if (bytes.length < size + Rows.PADDING) {
            bytes = Arrays.copyOf(bytes, size + Rows.PADDING);
        }
        return bytes;
    }
}
