package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Jagged;

/**
 * The bytes of a column's values: numbers little-endian, flags a byte each, texts by their lengths and then their UTF-8, lists
 * by their offsets and then their elements.
 *
 * <p>Bytes are made in chunks, so a column of any length needs no second copy of itself.
 */
final class ColumnBytes {
    /** The length of a chunk, a multiple of the size of every number. */
    static final int CHUNK = 1 << 18;

    private ColumnBytes() {}

    static Content of(Column column) {
        if (type(column) != column.spec().type()) {
            throw new IllegalArgumentException("column '" + column.spec().name() + "' is described as "
                    + column.spec().type() + " but holds " + type(column)
                    + "; this is a mistake in the code that made the table");
        }
        if (column instanceof Column.Doubles doubles) {
            return new NumberBytes(
                    doubles.rows(),
                    Double.BYTES,
                    (chunk, from, count) -> chunk.asDoubleBuffer().put(0, doubles.values(), from, count));
        }
        if (column instanceof Column.Floats floats) {
            return new NumberBytes(
                    floats.rows(),
                    Float.BYTES,
                    (chunk, from, count) -> chunk.asFloatBuffer().put(0, floats.values(), from, count));
        }
        if (column instanceof Column.Longs longs) {
            return new NumberBytes(
                    longs.rows(),
                    Long.BYTES,
                    (chunk, from, count) -> chunk.asLongBuffer().put(0, longs.values(), from, count));
        }
        if (column instanceof Column.Flags flags) {
            return new NumberBytes(flags.rows(), 1, (chunk, from, count) -> chunk.put(0, flags.values(), from, count));
        }
        if (column instanceof Jagged jagged) {
            return new ListBytes(jagged.rows(), offsets(jagged), of(jagged.elements()));
        }
        return TextBytes.of((Column.Texts) column);
    }

    private static ColumnType type(Column column) {
        if (column instanceof Column.Doubles) {
            return ColumnType.DOUBLE;
        }
        if (column instanceof Column.Floats) {
            return ColumnType.FLOAT;
        }
        if (column instanceof Column.Longs) {
            return ColumnType.LONG;
        }
        if (column instanceof Jagged jagged) {
            return type(jagged.elements()).list();
        }
        return column instanceof Column.Flags ? ColumnType.FLAG : ColumnType.TEXT;
    }

    private static Content offsets(Jagged jagged) {
        return new NumberBytes(
                jagged.rows() + 1,
                Integer.BYTES,
                (chunk, from, count) -> chunk.asIntBuffer().put(0, jagged.offsets(), from, count));
    }

    /** The bytes of row numbers. */
    static Content of(int[] rows) {
        return new NumberBytes(
                rows.length,
                Integer.BYTES,
                (chunk, from, count) -> chunk.asIntBuffer().put(rows, from, count));
    }

    static ByteBuffer chunk() {
        return ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The length of the offsets of so many lists, filled up so that the elements after them are aligned. */
    static long offsetBytes(int lists) {
        long bytes = (lists + 1L) * Integer.BYTES;
        return bytes + bytes % Long.BYTES;
    }

    /** Copies so many values, counted from one of them, to the start of a chunk. */
    private interface Copying {
        void copy(ByteBuffer chunk, int from, int count);
    }

    private record NumberBytes(int count, int size, Copying put) implements Content {
        @Override
        public long bytes() {
            return (long) count * size;
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            ByteBuffer chunk = chunk();
            int most = CHUNK / size;
            for (int from = 0; from < count; from += most) {
                int next = Math.min(most, count - from);
                put.copy(chunk.clear(), from, next);
                sink.write(chunk.limit(next * size));
            }
        }
    }

    private record ListBytes(int lists, Content offsets, Content elements) implements Content {
        @Override
        public long bytes() {
            return offsetBytes(lists) + elements.bytes();
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            offsets.writeTo(sink);
            sink.write(ByteBuffer.allocate((int) (offsetBytes(lists) - offsets.bytes())));
            elements.writeTo(sink);
        }
    }
}
