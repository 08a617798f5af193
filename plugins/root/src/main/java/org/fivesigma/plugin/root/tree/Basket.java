package org.fivesigma.plugin.root.tree;

import java.nio.ByteBuffer;
import org.fivesigma.plugin.root.file.Damage;

/**
 * The decompressed values of some entries of one branch; valid until its workspace reads the next one.
 *
 * @param bytes where they lie
 * @param start where the values start
 * @param length how many bytes they take
 * @param entries of how many entries they are
 * @param offsetsAt where the starts of the entries are told among the bytes, or -1 where they are not
 * @param keyBytes what the starts of the entries count from
 */
public record Basket(ByteBuffer bytes, int start, int length, int entries, int offsetsAt, int keyBytes) {
    /** Whether the basket tells where each entry starts. */
    public boolean hasOffsets() {
        return offsetsAt >= 0;
    }

    /** Where an entry's values start among the bytes; for the number of entries, where the last one's end. */
    public int entryStart(int entry) throws Damage {
        if (entry == entries) {
            return start + length;
        }
        int offset = bytes.getInt(offsetsAt + Integer.BYTES * entry) - keyBytes;
        if (offset < 0 || offset > length) {
            throw new Damage("entry " + entry + " of a basket is said to start at byte " + offset + " of " + length);
        }
        return start + offset;
    }
}
