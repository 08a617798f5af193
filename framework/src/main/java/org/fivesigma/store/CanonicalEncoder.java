package org.fivesigma.store;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the digest of values so that different values never share one: each is written with its type and its length.
 *
 * <p>Numbers count by their bits, except that all NaN are one; texts by their characters; lists, maps and records by their
 * order. Nothing depends on the clock, the locale, a hash code or where things lie in memory.
 */
public final class CanonicalEncoder {
    private static final int CHUNK = 1 << 13;

    private final DigestStream stream = new DigestStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

    /** The digest of all that was encoded; the encoder starts anew. */
    public Digest digest() {
        flush();
        return stream.digest();
    }

    /** Encodes a text. */
    public CanonicalEncoder text(String value) {
        return tag('s').characters(value);
    }

    /** Encodes a 64-bit number: all NaN are one, 0.0 and -0.0 are two. */
    public CanonicalEncoder number(double value) {
        return tag('d').bits(Double.doubleToLongBits(value));
    }

    /** Encodes a 32-bit number. */
    public CanonicalEncoder number(float value) {
        return tag('f').bits(Float.floatToIntBits(value));
    }

    /** Encodes a whole number. */
    public CanonicalEncoder integer(long value) {
        return tag('i').bits(value);
    }

    /** Encodes yes or no. */
    public CanonicalEncoder flag(boolean value) {
        return tag(value ? 'y' : 'n');
    }

    /** Starts a list; so many values must follow. */
    public CanonicalEncoder list(int values) {
        return tag('l').bits(values);
    }

    /** Starts a map; so many pairs of key and value must follow. */
    public CanonicalEncoder map(int pairs) {
        return tag('m').bits(pairs);
    }

    /** Starts a record; so many pairs of component name and value must follow. */
    public CanonicalEncoder record(String name, int components) {
        return tag('r').characters(name).bits(components);
    }

    /** Encodes that an optional value is absent. */
    public CanonicalEncoder absent() {
        return tag('o');
    }

    /** Encodes that an optional value is present; it must follow. */
    public CanonicalEncoder present() {
        return tag('p');
    }

    /** Encodes a digest. */
    public CanonicalEncoder digest(Digest value) {
        return tag('#').characters(value.hex());
    }

    /**
     * Encodes a value of any kind that parameters may have.
     *
     * @throws IllegalArgumentException naming the class, where the value is of another kind
     */
    public CanonicalEncoder value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean flag) {
            return flag(flag);
        }
        if (value instanceof Enum<?> constant) {
            return tag('e').characters(KebabCase.of(constant));
        }
        if (value instanceof Digest digest) {
            return digest(digest);
        }
        return composite(value);
    }

    private CanonicalEncoder number(Number value) {
        if (value instanceof Double number) {
            return number(number.doubleValue());
        }
        if (value instanceof Float number) {
            return number(number.floatValue());
        }
        if (value instanceof Long || value instanceof Integer) {
            return integer(value.longValue());
        }
        throw unknown(value);
    }

    private CanonicalEncoder composite(Object value) {
        if (value instanceof List<?> list) {
            list(list.size());
            list.forEach(this::value);
            return this;
        }
        if (value instanceof Map<?, ?> map) {
            map(map.size());
            map.forEach((key, entry) -> value(key).value(entry));
            return this;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? present().value(optional.get()) : absent();
        }
        if (value != null && value.getClass().isArray()) {
            return array(value);
        }
        if (value != null && TextValue.is(value.getClass())) {
            return tag('t').characters(value.getClass().getName()).characters(value.toString());
        }
        if (value instanceof Record record) {
            return components(record);
        }
        throw unknown(value);
    }

    private CanonicalEncoder components(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        record(KebabCase.of(record.getClass()), components.length);
        for (RecordComponent component : components) {
            characters(component.getName()).value(Components.get(record, component));
        }
        return this;
    }

    private CanonicalEncoder array(Object value) {
        if (value instanceof double[] numbers) {
            tag('D').bits(numbers.length);
            for (double number : numbers) {
                bits(Double.doubleToLongBits(number));
            }
            return this;
        }
        if (value instanceof float[] numbers) {
            tag('F').bits(numbers.length);
            for (float number : numbers) {
                bits(Float.floatToIntBits(number));
            }
            return this;
        }
        if (value instanceof long[] numbers) {
            tag('L').bits(numbers.length);
            for (long number : numbers) {
                bits(number);
            }
            return this;
        }
        return smallArray(value);
    }

    private CanonicalEncoder smallArray(Object value) {
        if (value instanceof int[] numbers) {
            tag('I').bits(numbers.length);
            for (int number : numbers) {
                bits(number);
            }
            return this;
        }
        if (value instanceof boolean[] flags) {
            tag('Y').bits(flags.length);
            for (boolean flag : flags) {
                flag(flag);
            }
            return this;
        }
        if (value instanceof byte[] bytes) {
            return tag('B').bits(bytes.length).bytes(bytes);
        }
        throw unknown(value);
    }

    private static IllegalArgumentException unknown(Object value) {
        String what = value == null ? "null" : "a value of " + value.getClass().getName();
        return new IllegalArgumentException(
                what + " cannot be part of a key; this is a mistake in the step's code:"
                        + " its parameters may hold texts, numbers, flags, choices, lists, maps, optionals and records of them");
    }

    private CanonicalEncoder tag(char kind) {
        room(1).put((byte) kind);
        return this;
    }

    private CanonicalEncoder bits(long bits) {
        room(Long.BYTES).putLong(bits);
        return this;
    }

    private CanonicalEncoder characters(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (!text.equals(new String(encoded, StandardCharsets.UTF_8))) {
            return unpaired(text);
        }
        return tag('u').bits(encoded.length).bytes(encoded);
    }

    // UTF-8 would make one of all unpaired surrogates
    private CanonicalEncoder unpaired(String text) {
        tag('w').bits(text.length());
        for (int i = 0; i < text.length(); i++) {
            room(Character.BYTES).putChar(text.charAt(i));
        }
        return this;
    }

    private CanonicalEncoder bytes(byte[] bytes) {
        if (bytes.length <= CHUNK) {
            room(bytes.length).put(bytes);
            return this;
        }
        flush();
        stream.write(bytes, 0, bytes.length);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        stream.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
