package org.fivesigma.plugin.root.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A place in some bytes from which numbers and texts are read in order, never beyond their end. */
public final class Cursor {
    /** The longest text whose length takes one byte. */
    private static final int SHORT_TEXT = 255;

    private final ByteBuffer bytes;
    private final String what;

    /**
     * The start of these bytes.
     *
     * @param what the bytes in words, for messages
     */
    public Cursor(byte[] bytes, String what) {
        this(bytes, 0, bytes.length, what);
    }

    /** The start of a stretch of these bytes. */
    public Cursor(byte[] bytes, int from, int to, String what) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.bytes.limit(to).position(from);
        this.what = what;
    }

    /** Where the next number starts. */
    public int position() {
        return bytes.position();
    }

    /** How many bytes are left. */
    public int left() {
        return bytes.remaining();
    }

    /** Goes to a place in the bytes. */
    public void to(int position) throws Damage {
        if (position < 0 || position > bytes.limit()) {
            throw new Damage(what + " refers to byte " + position + ", but ends after " + bytes.limit());
        }
        bytes.position(position);
    }

    /** Goes over so many bytes. */
    public void skip(int count) throws Damage {
        bytes.position(bytes.position() + checked(count));
    }

    /** The count itself, if so many bytes are left. */
    public int checked(long count) throws Damage {
        if (count < 0 || count > bytes.remaining()) {
            throw new Damage(what + " ends too early: " + count + " bytes are expected at byte " + bytes.position()
                    + ", but only " + bytes.remaining() + " are there");
        }
        return (int) count;
    }

    /** A signed byte. */
    public byte int8() throws Damage {
        checked(1);
        return bytes.get();
    }

    /** An unsigned byte. */
    public int uint8() throws Damage {
        return int8() & 0xff;
    }

    /** A signed number of two bytes. */
    public short int16() throws Damage {
        checked(Short.BYTES);
        return bytes.getShort();
    }

    /** An unsigned number of two bytes. */
    public int uint16() throws Damage {
        return int16() & 0xffff;
    }

    /** A signed number of four bytes. */
    public int int32() throws Damage {
        checked(Integer.BYTES);
        return bytes.getInt();
    }

    /** An unsigned number of four bytes. */
    public long uint32() throws Damage {
        return Integer.toUnsignedLong(int32());
    }

    /** A number of eight bytes. */
    public long int64() throws Damage {
        checked(Long.BYTES);
        return bytes.getLong();
    }

    /** A place in a file: eight bytes in big files, else four. */
    public long seek(boolean big) throws Damage {
        return big ? int64() : uint32();
    }

    /** A floating point number of four bytes. */
    public float float32() throws Damage {
        return Float.intBitsToFloat(int32());
    }

    /** A floating point number of eight bytes. */
    public double float64() throws Damage {
        return Double.longBitsToDouble(int64());
    }

    /** A text with its length before it. */
    public String text() throws Damage {
        return new String(bytes(textLength()), StandardCharsets.UTF_8);
    }

    /** The length of the text that follows. */
    public int textLength() throws Damage {
        int length = uint8();
        return checked(length == SHORT_TEXT ? uint32() : length);
    }

    /** So many bytes. */
    public byte[] bytes(int count) throws Damage {
        byte[] copy = new byte[checked(count)];
        bytes.get(copy);
        return copy;
    }

    /** A text up to a byte 0. */
    public String zeroEnded() throws Damage {
        int start = bytes.position();
        int length = 0;
        while (int8() != 0) {
            length++;
        }
        bytes.position(start);
        String text = new String(bytes(length), StandardCharsets.UTF_8);
        skip(1);
        return text;
    }
}
