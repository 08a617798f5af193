package org.fivesigma.plugin.root.writing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow, in the ways in which ROOT writes numbers, texts and objects. */
final class Bytes {
    private static final int COUNT_MARK = 0x40000000;
    private static final int CLASS_MARK = 0x80000000;
    private static final int NEW_CLASS = -1;

    /** Objects and classes are referred to by their place plus this. */
    private static final int PLACE_OFFSET = 2;

    private static final int LONG_TEXT = 255;

    private final int before;
    private final Map<String, Integer> classes = new HashMap<>();
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    /** Bytes that follow a key of this length, from whose start places count. */
    Bytes(int before) {
        this.before = before;
    }

    /** How many bytes there are. */
    int length() {
        return bytes.position();
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    Bytes int8(int value) {
        room(1).put((byte) value);
        return this;
    }

    Bytes int16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    Bytes int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    Bytes int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    Bytes float32(float value) {
        room(Float.BYTES).putFloat(value);
        return this;
    }

    Bytes float64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    Bytes put(byte[] more) {
        room(more.length).put(more);
        return this;
    }

    Bytes text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        if (letters.length < LONG_TEXT) {
            return int8(letters.length).put(letters);
        }
        return int8(LONG_TEXT).int32(letters.length).put(letters);
    }

    /** Begins a part with its length and version; gives its place for {@link #end}. */
    int begin(int version) {
        int place = length();
        int32(0).int16(version);
        return place;
    }

    /** Ends the part that began there. */
    Bytes end(int place) {
        bytes.putInt(place, length() - place - Integer.BYTES | COUNT_MARK);
        return this;
    }

    /** Begins an object behind a pointer; gives its place for {@link #end} and {@link #reference}. */
    int pointer(String className) {
        int place = length();
        int32(0);
        Integer known = classes.putIfAbsent(className, before + length() + PLACE_OFFSET);
        if (known != null) {
            int32(known | CLASS_MARK);
            return place;
        }
        int32(NEW_CLASS).put(className.getBytes(StandardCharsets.US_ASCII)).int8(0);
        return place;
    }

    /** Points at the object that began there. */
    Bytes reference(int place) {
        return int32(before + place + PLACE_OFFSET);
    }

    /** The part of an object that has neither name nor title. */
    Bytes object() {
        return int16(1).int32(0).int32(0x03000000);
    }

    /** The part of an object that names it. */
    Bytes named(String name, String title) {
        int part = begin(1);
        return object().text(name).text(title).end(part);
    }

    /** Begins an array of so many objects. */
    int array(int objects) {
        int part = begin(3);
        object().text("").int32(objects).int32(0);
        return part;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
