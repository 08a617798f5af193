package org.fivesigma.plugin.figures.png;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses bytes to a zlib stream (RFC 1950, 1951), with matches to the bytes before and the fixed codes.
 *
 * <p>The JDK's own compressor is the machine's zlib, whose bytes differ from version to version.
 */
final class Deflate {
    private static final int WINDOW = 32768;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int TRIES = 12;
    private static final int HASHES = 1 << 15;
    private static final int END = 256;
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] bytes;
    private final int[] latest = new int[HASHES];
    private final int[] earlier = new int[WINDOW];
    private int waiting;
    private int waitingBits;

    private Deflate(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(latest, -1);
    }

    /** The zlib stream of these bytes. */
    static byte[] zlib(byte[] bytes) {
        return new Deflate(bytes).compressed();
    }

    private byte[] compressed() {
        out.write(0x78);
        out.write(0x01);
        // one last block of fixed codes
        write(1, 1);
        write(1, 2);
        int at = 0;
        while (at < bytes.length) {
            int from = match(at);
            int length = from < 0 ? 1 : length(from, at);
            if (from < 0) {
                literal(bytes[at] & 0xff);
            } else {
                reference(length, at - from);
            }
            remember(at, length);
            at += length;
        }
        literal(END);
        write(0, 7);
        Adler32 sum = new Adler32();
        sum.update(bytes);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum.getValue() >> shift));
        }
        return out.toByteArray();
    }

    /** The place of the longest match among the latest few; -1 for none worth its code. */
    private int match(int at) {
        if (at + SHORTEST > bytes.length) {
            return -1;
        }
        int best = -1;
        int longest = SHORTEST - 1;
        int from = latest[hash(at)];
        for (int i = 0; i < TRIES && from >= 0 && at - from <= WINDOW - LONGEST; i++) {
            int length = length(from, at);
            // far and short matches cost more than what they stand for
            if (length > longest && (length > SHORTEST || at - from < 1024)) {
                longest = length;
                best = from;
            }
            if (length == LONGEST) {
                return best;
            }
            from = earlier[from % WINDOW];
        }
        return best;
    }

    private int length(int from, int at) {
        int most = Math.min(LONGEST, bytes.length - at);
        int mismatch = Arrays.mismatch(bytes, from, from + most, bytes, at, at + most);
        return mismatch < 0 ? most : mismatch;
    }

    /** Remembers where bytes were; of a long match only its beginning, which finds it again. */
    private void remember(int at, int length) {
        int end = Math.min(bytes.length - SHORTEST + 1, at + Math.min(length, 16));
        for (int i = at; i < end; i++) {
            int hash = hash(i);
            earlier[i % WINDOW] = latest[hash];
            latest[hash] = i;
        }
    }

    private int hash(int at) {
        int three = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
        return three * 0x9e3779b1 >>> 17;
    }

    private void reference(int length, int distance) {
        int place = place(LENGTHS, length);
        literal(END + 1 + place);
        write(length - LENGTHS[place], length == LONGEST ? 0 : extra(place, 4));
        int away = place(DISTANCES, distance);
        write(Integer.reverse(away) >>> 27, 5);
        write(distance - DISTANCES[away], extra(away, 2));
    }

    private static int place(int[] starts, int value) {
        int place = Arrays.binarySearch(starts, value);
        return place < 0 ? -place - 2 : place;
    }

    /** The bits that follow a code: one more for every so many codes, after the first two groups. */
    private static int extra(int place, int group) {
        return Math.max(0, place / group - 1);
    }

    /** A byte, the end or the code of a length, by the fixed codes of RFC 1951, 3.2.6. */
    private void literal(int code) {
        if (code < 144) {
            code(0x30 + code, 8);
        } else if (code < 256) {
            code(0x190 + code - 144, 9);
        } else if (code < 280) {
            code(code - 256, 7);
        } else {
            code(0xc0 + code - 280, 8);
        }
    }

    /** Codes begin with their highest bit. */
    private void code(int code, int bits) {
        write(Integer.reverse(code) >>> 32 - bits, bits);
    }

    /** Numbers begin with their lowest bit. */
    private void write(int value, int bits) {
        waiting |= value << waitingBits;
        waitingBits += bits;
        while (waitingBits >= 8) {
            out.write(waiting);
            waiting >>>= 8;
            waitingBits -= 8;
        }
    }
}
