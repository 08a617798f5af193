package org.fivesigma.plugin.hdf5.filters;

import org.fivesigma.plugin.hdf5.file.Damage;

/** The checksum that follows a chunk's bytes; see "Fletcher32" in the HDF5 library's documentation of filters. */
final class Fletcher32 {
    /** The bytes of the sum. */
    static final int SUM_BYTES = 4;

    /** So many words can be added before 32 bits overflow. */
    private static final int BLOCK_WORDS = 360;

    private Fletcher32() {}

    /** Compares the sum with the bytes before it; gives how many these are. */
    static int checked(byte[] bytes, int used) {
        int length = used - SUM_BYTES;
        if (length < 0) {
            throw new Damage("a chunk is shorter than its checksum");
        }
        int stored = 0;
        for (int i = SUM_BYTES - 1; i >= 0; i--) {
            stored = stored << 8 | Byte.toUnsignedInt(bytes[length + i]);
        }
        int sum = of(bytes, length);
        // versions of the library before 1.6.3 wrote the bytes of each half in the other order
        int old = (sum & 0x00ff00ff) << 8 | (sum & 0xff00ff00) >>> 8;
        if (stored != sum && stored != old) {
            throw new Damage("a chunk does not have the checksum that stands beside it");
        }
        return length;
    }

    /** The sum of the first so many bytes, taken as 16-bit words, the most significant byte first. */
    static int of(byte[] bytes, int length) {
        int first = 0;
        int second = 0;
        int at = 0;
        int words = length / 2;
        while (words > 0) {
            int block = Math.min(words, BLOCK_WORDS);
            words -= block;
            for (int i = 0; i < block; i++) {
                first += Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
                second += first;
                at += 2;
            }
            first = (first & 0xffff) + (first >>> 16);
            second = (second & 0xffff) + (second >>> 16);
        }
        if (length % 2 != 0) {
            first += Byte.toUnsignedInt(bytes[at]) << 8;
            second += first;
            first = (first & 0xffff) + (first >>> 16);
            second = (second & 0xffff) + (second >>> 16);
        }
        first = (first & 0xffff) + (first >>> 16);
        second = (second & 0xffff) + (second >>> 16);
        return second << 16 | first;
    }
}
