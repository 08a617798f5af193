package org.fivesigma.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.api.learning.TreeEnsembleCodec;
import org.fivesigma.shape.RecordMaker;

/**
 * Gives the content of parameters and artifacts as bytes: equal bytes exactly when a reader could not tell them apart.
 *
 * <p>Each value is framed by its kind and length. It does not depend on how the store lays artifacts out, so it can judge
 * whether an artifact comes back from there unchanged.
 */
final class ArtifactContents {
    private final List<ArtifactCodec<?>> codecs;

    ArtifactContents(List<ArtifactCodec<?>> codecs) {
        List<ArtifactCodec<?>> all = new ArrayList<>(codecs);
        all.add(new TreeEnsembleCodec());
        this.codecs = List.copyOf(all);
    }

    /** The content of a value. */
    byte[] of(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toByteArray();
    }

    /** The content of each component of a record, by its kebab-case name. */
    Map<String, byte[]> ofComponents(Record record) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        RecordMaker.values(record).forEach((name, value) -> contents.put(name, of(value)));
        return contents;
    }

    private void write(Object value, ByteArrayOutputStream out) {
        if (value == null) {
            throw new IllegalArgumentException("there is a null; use Optional");
        }
        Optional<ArtifactCodec<?>> codec = codecs.stream()
                .filter(candidate -> candidate.type().isInstance(value))
                .findFirst();
        if (codec.isPresent()) {
            parts(codec.get(), value, out);
            return;
        }
        if (!plain(value, out) && !collection(value, out) && !data(value, out)) {
            throw new IllegalArgumentException("a value of " + value.getClass().getName()
                    + " is no record of plain things; give it an ArtifactCodec and name it by codecs(...)");
        }
    }

    private static boolean plain(Object value, ByteArrayOutputStream out) {
        if (value instanceof Double number) {
            bits('d', Double.doubleToLongBits(number), out);
            return true;
        }
        if (value instanceof Float number) {
            bits('f', Float.floatToIntBits(number), out);
            return true;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Byte) {
            bits('i', ((Number) value).longValue(), out);
            return true;
        }
        if (value instanceof Boolean flag) {
            bits('b', flag ? 1 : 0, out);
            return true;
        }
        if (value instanceof Enum<?> constant) {
            text('e', constant.name(), out);
            return true;
        }
        if (value instanceof String || TextValue.is(value.getClass())) {
            text('s', value.toString(), out);
            return true;
        }
        return false;
    }

    private boolean collection(Object value, ByteArrayOutputStream out) {
        if (value instanceof List<?> list) {
            bits('l', list.size(), out);
            list.forEach(item -> write(item, out));
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            bits('m', map.size(), out);
            map.forEach((key, entry) -> {
                write(key, out);
                write(entry, out);
            });
            return true;
        }
        if (value instanceof Optional<?> optional) {
            bits('o', optional.isPresent() ? 1 : 0, out);
            optional.ifPresent(present -> write(present, out));
            return true;
        }
        if (value instanceof Buffer buffer) {
            bits('a', buffer.limit(), out);
            IntFunction<Object> element = elements(buffer);
            for (int i = 0; i < buffer.limit(); i++) {
                write(element.apply(i), out);
            }
            return true;
        }
        if (value.getClass().isArray()) {
            bits('a', Array.getLength(value), out);
            for (int i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i), out);
            }
            return true;
        }
        return false;
    }

    private static IntFunction<Object> elements(Buffer buffer) {
        if (buffer instanceof DoubleBuffer doubles) {
            return doubles::get;
        }
        if (buffer instanceof FloatBuffer floats) {
            return floats::get;
        }
        if (buffer instanceof LongBuffer longs) {
            return longs::get;
        }
        return buffer instanceof IntBuffer ints ? ints::get : ((ByteBuffer) buffer)::get;
    }

    private boolean data(Object value, ByteArrayOutputStream out) {
        if (value instanceof EventTable events) {
            bits('t', events.rows(), out);
            for (ColumnSpec spec : events.specs()) {
                write(events.column(spec.name()), out);
            }
            return true;
        }
        if (value instanceof InputFile file) {
            text('s', file.name(), out);
            bytes(content(file), out);
            return true;
        }
        if (value instanceof ExportedFile file) {
            text('s', file.ending(), out);
            text('s', file.summary(), out);
            bytes(content(file), out);
            return true;
        }
        if (value instanceof Record record) {
            text('r', record.getClass().getSimpleName(), out);
            RecordMaker.values(record).values().forEach(component -> write(component, out));
            return true;
        }
        return false;
    }

    private static <T> void parts(ArtifactCodec<T> codec, Object value, ByteArrayOutputStream out) {
        text('c', codec.name(), out);
        try {
            codec.write(codec.type().cast(value), (name, content) -> {
                text('s', name, out);
                bytes(content, out);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(InputFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(ExportedFile file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            file.content().writeTo(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return content.toByteArray();
    }

    private static void bits(char kind, long bits, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(1 + Long.BYTES)
                .put((byte) kind)
                .putLong(bits)
                .array());
    }

    private static void text(char kind, String text, ByteArrayOutputStream out) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        bits(kind, content.length, out);
        out.writeBytes(content);
    }

    private static void bytes(byte[] content, ByteArrayOutputStream out) {
        bits('x', content.length, out);
        out.writeBytes(content);
    }
}
