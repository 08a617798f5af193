package org.fivesigma.plugin.hdf5.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the small parts that a file's description is made of. */
public final class Bytes {
    /** The address of what is not there. */
    public static final long NOWHERE = -1;

    private Bytes() {}

    /** Checks that bytes start with a signature. */
    public static void require(ByteBuffer bytes, byte[] signature, String what) {
        for (int i = 0; i < signature.length; i++) {
            if (bytes.get(i) != signature[i]) {
                throw new Damage(what + " does not start with " + new String(signature, StandardCharsets.US_ASCII));
            }
        }
    }

    /** The next so many bytes by themselves. */
    static ByteBuffer next(ByteBuffer bytes, int length) {
        if (length > bytes.remaining()) {
            throw new Damage("its header is shorter than it says");
        }
        ByteBuffer part = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return part;
    }

    /** A little-endian unsigned number of one to four bytes. */
    public static int unsigned(ByteBuffer bytes, int at, int length) {
        long number = unsignedLong(bytes, at, length);
        if (number > Integer.MAX_VALUE) {
            throw new Damage("the number " + number + " is too large");
        }
        return (int) number;
    }

    /** A little-endian unsigned number of one to eight bytes, of which the last may fill the sign. */
    public static long unsignedLong(ByteBuffer bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | Byte.toUnsignedLong(bytes.get(at + i));
        }
        return number;
    }

    /** The next number of so many bytes. */
    public static long nextUnsigned(ByteBuffer bytes, int length) {
        long number = unsignedLong(bytes, bytes.position(), length);
        bytes.position(bytes.position() + length);
        return number;
    }

    /** Text in UTF-8, of which ASCII is a part. */
    public static String text(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
}
