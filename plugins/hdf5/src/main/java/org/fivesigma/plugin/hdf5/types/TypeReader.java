package org.fivesigma.plugin.hdf5.types;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.RecordTree;

/**
 * Reads the description of a type; see "The Datatype Message" in the HDF5 file format specification.
 *
 * <p>Versions 4 and 5 came with new kinds of references and with complex numbers, and are like version 3 otherwise.
 */
public final class TypeReader {
    private static final int NEWEST = 5;
    private static final int UNPADDED = 3;
    private static final int MOST_DEPTH = 64;
    private static final int REFERENCE_BYTES = 16;
    private static final Set<Integer> INTEGER_SIZES = Set.of(1, 2, 4, 8);

    private static final int INTEGER = 0;
    private static final int FLOATING_POINT = 1;
    private static final int TIME = 2;
    private static final int TEXT = 3;
    private static final int BITS = 4;
    private static final int OPAQUE = 5;
    private static final int COMPOUND = 6;
    private static final int REFERENCE = 7;
    private static final int ENUMERATION = 8;
    private static final int VARIABLE = 9;
    private static final int ARRAY = 10;
    private static final int COMPLEX = 11;

    private final ByteBuffer bytes;

    private TypeReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The first eight bytes of each description. */
    private record Header(int kind, int version, int bits, int size) {
        boolean bit(int number) {
            return (bits >> number & 1) != 0;
        }

        /** The number of members or names. */
        int count() {
            return bits & 0xffff;
        }
    }

    /** Reads a description. */
    public static Type of(ByteBuffer bytes) {
        return new TypeReader(bytes).type(0);
    }

    private Type type(int depth) {
        int first = Byte.toUnsignedInt(bytes.get());
        int bits = (int) Bytes.nextUnsigned(bytes, 3);
        Header header = new Header(first & 0xf, first >> 4, bits, bytes.getInt());
        if (header.version() > NEWEST || header.size() <= 0 || depth > MOST_DEPTH) {
            throw new Damage("its type is described in version " + header.version() + " with " + header.size()
                    + " bytes, which is not known");
        }
        return switch (header.kind()) {
            case INTEGER -> integer(header, header.bit(3) ? ValueEncoding.SIGNED : ValueEncoding.UNSIGNED);
            case BITS -> integer(header, ValueEncoding.UNSIGNED);
            case FLOATING_POINT -> floatingPoint(header);
            case TIME -> refused(header, 2, "its values are times, of a kind that programs read differently");
            case TEXT -> text(header);
            case OPAQUE -> refused(header, bits & 0xff, "its values are opaque: the file does not say what they mean");
            case COMPOUND -> compound(header, depth);
            case REFERENCE -> refused(header, 0, "its values are references to other objects");
            case ENUMERATION -> enumeration(header, depth);
            case VARIABLE -> variable(header, depth);
            case ARRAY -> array(header, depth);
            case COMPLEX -> {
                type(depth + 1);
                yield Type.refused(header.size(), "its values are complex numbers");
            }
            default -> throw new Damage("its type is of the unknown kind " + header.kind());
        };
    }

    private Type refused(Header header, int more, String reason) {
        skip(more);
        return Type.refused(header.size(), reason);
    }

    private void skip(int count) {
        if (count > bytes.remaining()) {
            throw new Damage("the description of its type is too short");
        }
        bytes.position(bytes.position() + count);
    }

    private Type integer(Header header, ValueEncoding encoding) {
        int offset = Short.toUnsignedInt(bytes.getShort());
        int precision = Short.toUnsignedInt(bytes.getShort());
        int size = header.size();
        if (!INTEGER_SIZES.contains(size) || offset != 0 || precision != size * Byte.SIZE) {
            return Type.refused(size, "its integers are " + precision + " bits in " + size + " bytes");
        }
        return Type.of(size, MemberLayout.of(encoding, size, header.bit(0)));
    }

    private Type floatingPoint(Header header) {
        int width = header.size() * Byte.SIZE;
        int offset = Short.toUnsignedInt(bytes.getShort());
        int precision = Short.toUnsignedInt(bytes.getShort());
        int mantissa = width == 16 ? 10 : width == 32 ? 23 : 52;
        int exponent = width - 1 - mantissa;
        boolean places = bytes.get() == mantissa & bytes.get() == exponent & bytes.get() == 0 & bytes.get() == mantissa;
        boolean bias = bytes.getInt() == (1 << Math.floorMod(exponent - 1, Integer.SIZE)) - 1;
        boolean signAndNorm =
                (header.bits() >> 8 & 0xff) == width - 1 && (header.bits() >> 4 & 3) == 2 && !header.bit(6);
        boolean known = width == 16 || width == 32 || width == 64;
        if (!known || offset != 0 || precision != width || !places || !bias || !signAndNorm) {
            return Type.refused(
                    header.size(),
                    "its numbers are " + precision
                            + "-bit floating point of another kind than IEEE half, single or double precision");
        }
        ValueEncoding encoding =
                width == 16 ? ValueEncoding.FLOAT16 : width == 32 ? ValueEncoding.FLOAT32 : ValueEncoding.FLOAT64;
        return Type.of(header.size(), MemberLayout.of(encoding, header.size(), header.bit(0)));
    }

    private static Type text(Header header) {
        ValueEncoding encoding = switch (header.bits() & 0xf) {
            case 0 -> ValueEncoding.ZERO_ENDED_TEXT;
            case 1 -> ValueEncoding.ZERO_PADDED_TEXT;
            case 2 -> ValueEncoding.BLANK_PADDED_TEXT;
            default -> throw new Damage("its texts are filled up in an unknown way");
        };
        return Type.of(header.size(), MemberLayout.of(encoding, header.size(), false));
    }

    private Type compound(Header header, int depth) {
        List<Type.Member> members = new ArrayList<>();
        for (int i = 0; i < header.count(); i++) {
            String name = name(header.version());
            int width = header.version() < UNPADDED ? 4 : RecordTree.bytesFor(header.size());
            int offset = Bytes.unsigned(bytes, bytes.position(), width);
            skip(width);
            boolean oldArray = header.version() == 1 && bytes.get(bytes.position()) != 0;
            skip(header.version() == 1 ? 28 : 0);
            Type type = type(depth + 1);
            if ((long) offset + type.size() > header.size()) {
                throw new Damage("member '" + name + "' lies outside of its element");
            }
            Type read = oldArray ? Type.refused(type.size(), "it is an array of the oldest kind") : type;
            members.add(new Type.Member(name, offset, read));
        }
        return Type.compound(header.size(), members);
    }

    private String name(int version) {
        int start = bytes.position();
        while (bytes.get() != 0) {
            // on to the zero that ends it
        }
        int length = bytes.position() - 1 - start;
        if (version < UNPADDED) {
            skip(-(length + 1) & 7);
        }
        return StandardCharsets.UTF_8.decode(bytes.slice(start, length)).toString();
    }

    private Type enumeration(Header header, int depth) {
        Type base = type(depth + 1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.count(); i++) {
            names.add(name(header.version()));
        }
        Map<String, Integer> values = new HashMap<>();
        for (String name : names) {
            values.put(name, (int) bytes.get(bytes.position()));
            skip(base.size());
        }
        boolean flag = base.size() == 1 && values.equals(Map.of("FALSE", 0, "TRUE", 1));
        return flag ? Type.of(1, MemberLayout.of(ValueEncoding.FLAG, 1, false)) : base;
    }

    private Type variable(Header header, int depth) {
        Type base = type(depth + 1);
        if (header.size() != REFERENCE_BYTES) {
            throw new Damage("its references have " + header.size() + " bytes");
        }
        if ((header.bits() & 0xf) == 1) {
            return Type.of(header.size(), MemberLayout.of(ValueEncoding.REFERRED_TEXT, REFERENCE_BYTES, false));
        }
        Optional<String> refusal = base.noLists();
        if (refusal.isPresent()) {
            return Type.refused(header.size(), refusal.get());
        }
        if (base.layout().orElseThrow().array()) {
            return Type.refused(header.size(), "its values are lists of lists");
        }
        return Type.of(
                header.size(),
                new MemberLayout(ValueEncoding.REFERRED_LIST, 0, REFERENCE_BYTES, false, 1, true, base.layout()));
    }

    private Type array(Header header, int depth) {
        int directions = Byte.toUnsignedInt(bytes.get());
        skip(header.version() < UNPADDED ? 3 + 8 * directions : 4 * directions);
        Type base = type(depth + 1);
        Optional<String> refusal = base.noLists();
        if (refusal.isPresent()) {
            return Type.refused(header.size(), refusal.get());
        }
        MemberLayout one = base.layout().orElseThrow();
        // its lengths need not be known one by one: the values lie row by row
        int count = header.size() / base.size() * one.count();
        if (header.size() % base.size() != 0) {
            throw new Damage("an array of " + header.size() + " bytes has values of " + base.size());
        }
        return Type.of(
                header.size(),
                new MemberLayout(one.encoding(), 0, one.size(), one.bigEndian(), count, true, Optional.empty()));
    }
}
