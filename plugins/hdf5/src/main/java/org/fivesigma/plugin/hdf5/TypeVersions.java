package org.fivesigma.plugin.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes descriptions of types as the version that the library knows.
 *
 * <p>Versions 4 and 5 came with new kinds of references and with complex numbers; the other kinds are described as in version
 * 3, so that only their version numbers need changing, of each type inside another too.
 */
final class TypeVersions {
    private static final int KNOWN = 3;
    private static final int HEADER_BYTES = 8;
    private static final int MOST_DEPTH = 64;

    private static final int INTEGER = 0;
    private static final int FLOATING_POINT = 1;
    private static final int TEXT = 3;
    private static final int BITS = 4;
    private static final int OPAQUE = 5;
    private static final int COMPOUND = 6;
    private static final int REFERENCE = 7;
    private static final int ENUMERATION = 8;
    private static final int VARIABLE = 9;
    private static final int ARRAY = 10;

    private final ByteBuffer type;

    private TypeVersions(ByteBuffer type) {
        this.type = type;
    }

    /** The same type in a version that is known; the description itself where it is one. */
    static ByteBuffer known(ByteBuffer type) throws Refusal {
        if (version(type) <= KNOWN) {
            return type;
        }
        byte[] bytes = new byte[type.remaining()];
        type.get(bytes);
        ByteBuffer copy = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        new TypeVersions(copy).lower(0);
        return copy.rewind();
    }

    private static int version(ByteBuffer type) {
        return type.get(type.position()) >> 4 & 0xf;
    }

    /** Lowers the version of the type at the position, and of those in it; ends behind it. */
    private void lower(int depth) throws Refusal {
        int start = type.position();
        int kind = type.get(start) & 0xf;
        // before version 3, types that hold others were described differently; the plain ones never were
        boolean holdsOthers = kind == COMPOUND || kind == ENUMERATION || kind == ARRAY;
        if (version(type) < KNOWN && holdsOthers || depth > MOST_DEPTH) {
            throw new Refusal("its type is made of parts of different versions");
        }
        type.put(start, (byte) (Math.min(KNOWN, version(type)) << 4 | kind));
        int count = Bytes.unsigned(type, start + 1, 2);
        int size = type.getInt(start + 4);
        type.position(start + HEADER_BYTES);
        switch (kind) {
            case INTEGER, BITS -> skip(4);
            case FLOATING_POINT -> skip(12);
            case TEXT -> skip(0);
            case OPAQUE -> skip(count & 0xff);
            case COMPOUND -> lowerMembers(count, RecordTree.bytesFor(size), depth);
            case ENUMERATION -> lowerNames(count, depth);
            case VARIABLE -> lower(depth + 1);
            case ARRAY -> {
                skip(1 + 4 * Byte.toUnsignedInt(type.get(type.position())));
                lower(depth + 1);
            }
            default ->
                throw new Refusal("its values are " + (kind == REFERENCE ? "references" : "complex numbers")
                        + ", or of a kind that is newer than this reader");
        }
    }

    private void lowerMembers(int count, int offsetBytes, int depth) throws Refusal {
        for (int i = 0; i < count; i++) {
            skipName();
            skip(offsetBytes);
            lower(depth + 1);
        }
    }

    private void lowerNames(int count, int depth) throws Refusal {
        int size = type.getInt(type.position() + 4);
        lower(depth + 1);
        for (int i = 0; i < count; i++) {
            skipName();
        }
        skip(Math.multiplyExact(count, size));
    }

    private void skipName() {
        while (type.get() != 0) {
            // on to the zero that ends it
        }
    }

    private void skip(int bytes) {
        type.position(type.position() + bytes);
    }
}
