package org.fivesigma.plugin.root.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The 64-bit xxHash of bytes, seed 0, as its specification (Cyan4973/xxHash, doc/xxhash_spec.md) defines it. */
final class XxHash64 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    /** Bytes that four lanes take at once. */
    private static final int STRIPE = 32;

    private XxHash64() {}

    /** The hash of a span. */
    static long of(Span span) {
        byte[] bytes = span.bytes();
        int position = span.start();
        long hash = PRIME_5;
        if (span.length() >= STRIPE) {
            long first = PRIME_1 + PRIME_2;
            long second = PRIME_2;
            long third = 0;
            long fourth = -PRIME_1;
            for (; position <= span.end() - STRIPE; position += STRIPE) {
                first = round(first, (long) LONG.get(bytes, position));
                second = round(second, (long) LONG.get(bytes, position + 8));
                third = round(third, (long) LONG.get(bytes, position + 16));
                fourth = round(fourth, (long) LONG.get(bytes, position + 24));
            }
            hash = Long.rotateLeft(first, 1)
                    + Long.rotateLeft(second, 7)
                    + Long.rotateLeft(third, 12)
                    + Long.rotateLeft(fourth, 18);
            hash = merged(merged(merged(merged(hash, first), second), third), fourth);
        }
        return mixed(rest(hash + span.length(), bytes, position, span.end()));
    }

    private static long rest(long start, byte[] bytes, int first, int end) {
        long hash = start;
        int position = first;
        for (; position <= end - Long.BYTES; position += Long.BYTES) {
            hash ^= round(0, (long) LONG.get(bytes, position));
            hash = Long.rotateLeft(hash, 27) * PRIME_1 + PRIME_4;
        }
        if (position <= end - Integer.BYTES) {
            hash ^= ((int) INT.get(bytes, position) & 0xffffffffL) * PRIME_1;
            hash = Long.rotateLeft(hash, 23) * PRIME_2 + PRIME_3;
            position += Integer.BYTES;
        }
        for (; position < end; position++) {
            hash ^= (bytes[position] & 0xff) * PRIME_5;
            hash = Long.rotateLeft(hash, 11) * PRIME_1;
        }
        return hash;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
    }

    private static long merged(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * PRIME_2;
        mixed = (mixed ^ mixed >>> 29) * PRIME_3;
        return mixed ^ mixed >>> 32;
    }
}
