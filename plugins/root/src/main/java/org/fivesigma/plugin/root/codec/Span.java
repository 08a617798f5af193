package org.fivesigma.plugin.root.codec;

import java.util.Objects;

/**
 * So many bytes of an array.
 *
 * @param bytes the array
 * @param start the first byte
 * @param length how many
 */
record Span(byte[] bytes, int start, int length) {
    /** Checks that the bytes are there. */
    Span {
        Objects.checkFromIndexSize(start, length, bytes.length);
    }

    /** The position after the last byte. */
    int end() {
        return start + length;
    }
}
