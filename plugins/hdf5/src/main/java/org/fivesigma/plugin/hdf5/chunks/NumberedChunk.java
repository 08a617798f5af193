package org.fivesigma.plugin.hdf5.chunks;

import java.nio.ByteBuffer;
import java.util.List;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;

/**
 * Where the chunk of a number lies.
 *
 * @param number its number in the order of the dataset's chunks
 * @param address where its bytes are
 * @param size how many they are
 * @param mask a bit for each filter that was left out for it
 */
record NumberedChunk(long number, long address, long size, int mask) {
    /**
     * Reads the next entry of an array of chunks; a chunk that was never written is no chunk.
     *
     * @param bytes the array, at an entry
     * @param number the chunk's number
     * @param entryBytes the bytes of an entry
     * @param chunkBytes the bytes of a chunk without filters, or -1 where there are filters
     */
    static void next(ByteBuffer bytes, long number, int entryBytes, long chunkBytes, List<NumberedChunk> into) {
        long address = bytes.getLong();
        boolean filtered = chunkBytes < 0;
        long size = filtered ? Bytes.nextUnsigned(bytes, entryBytes - 12) : chunkBytes;
        int mask = filtered ? bytes.getInt() : 0;
        if (address != Bytes.NOWHERE) {
            into.add(new NumberedChunk(number, address, size, mask));
        }
    }

    /** Checks the bytes of an entry. */
    static void requireEntry(int entryBytes, boolean filtered) {
        if (filtered ? entryBytes <= 12 || entryBytes > 20 : entryBytes != 8) {
            throw new Damage("the list of its chunks has entries of " + entryBytes + " bytes");
        }
    }
}
