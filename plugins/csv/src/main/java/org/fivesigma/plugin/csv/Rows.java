package org.fivesigma.plugin.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where rows and lines end, eight bytes at a time where nothing is quoted. */
final class Rows {
    /** Bytes that a buffer holds beyond its content, so that a number may be read at once anywhere in it. */
    static final int PADDING = 32;
    /** The longest row that is read. */
    static final int LONGEST = 16 << 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Rows() {}

    /** Eight bytes as one number, the first byte lowest. */
    static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** The number of newlines in a stretch. */
    static int newlines(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            count += zeros(eight(bytes, at) ^ (ONES * Dialect.NEWLINE));
        }
        for (; at < to; at++) {
            count += bytes[at] == Dialect.NEWLINE ? 1 : 0;
        }
        return count;
    }

    /** How many of eight bytes are zero. */
    private static int zeros(long eight) {
        long nonzero = ((eight & ~HIGHS) + ~HIGHS) | eight;
        return Long.bitCount(~nonzero & HIGHS);
    }

    /** Whether a byte is in a stretch. */
    static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        int at = from;
        long found = 0;
        for (; at + 8 <= to; at += 8) {
            long x = eight(bytes, at) ^ (ONES * wanted);
            found |= (x - ONES) & ~x;
        }
        if ((found & HIGHS) != 0) {
            return true;
        }
        for (; at < to; at++) {
            if (bytes[at] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The position of the first byte from {@code at} on that is one of two; one of them is there. */
    static int firstOf(byte[] bytes, int at, byte one, byte other) {
        int position = at;
        while (true) {
            long eight = eight(bytes, position);
            long x = eight ^ (ONES * one);
            long y = eight ^ (ONES * other);
            long found = ((x - ONES) & ~x | (y - ONES) & ~y) & HIGHS;
            if (found != 0) {
                return position + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            position += Long.BYTES;
        }
    }

    /** The position of the first newline in a stretch, or -1. */
    static int firstNewline(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == Dialect.NEWLINE) {
                return at;
            }
        }
        return -1;
    }

    /** The position of the last newline in a stretch, or -1. */
    static int lastNewline(byte[] bytes, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (bytes[at] == Dialect.NEWLINE) {
                return at;
            }
        }
        return -1;
    }

    /** The position after the last row that is complete within a stretch that starts with a row, or {@code from}. */
    static int completeEnd(Dialect dialect, byte[] bytes, int from, int to) {
        int complete = from;
        int end = rowEnd(dialect, bytes, from, to);
        while (end >= 0) {
            complete = end;
            end = rowEnd(dialect, bytes, end, to);
        }
        return complete;
    }

    /** The position after the row that starts at {@code from}, newlines in quoted fields passed over, or -1. */
    static int rowEnd(Dialect dialect, byte[] bytes, int from, int to) {
        if (from < to && (dialect.isComment(bytes, from))) {
            int newline = firstNewline(bytes, from, to);
            return newline < 0 ? -1 : newline + 1;
        }
        int at = from;
        while (at < to) {
            at = fieldEnd(dialect, bytes, at, to);
            if (at >= to) {
                return -1;
            }
            if (bytes[at++] == Dialect.NEWLINE) {
                return at;
            }
        }
        return -1;
    }

    private static int fieldEnd(Dialect dialect, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && dialect.blank(bytes[at])) {
            at++;
        }
        if (at < to && bytes[at] == Dialect.QUOTE) {
            at = afterQuoted(bytes, at + 1, to);
        }
        while (at < to && bytes[at] != Dialect.NEWLINE && !dialect.separates(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The position after the quotation mark that closes a field whose text starts at {@code from}, at most {@code to}. */
    static int afterQuoted(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] != Dialect.QUOTE) {
                at++;
                continue;
            }
            if (at + 1 >= to || bytes[at + 1] != Dialect.QUOTE) {
                return at + 1;
            }
            at += 2;
        }
        return to;
    }
}
