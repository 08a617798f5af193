package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/**
 * The bytes of a column's values: numbers little-endian, flags a byte each, texts by their lengths and then their UTF-8.
 *
 * <p>Bytes are made and read in chunks, so a column of any length needs no second copy of itself.
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
            double[] values = doubles.values();
            return numbers(
                    values.length,
                    Double.BYTES,
                    (chunk, from, count) -> chunk.asDoubleBuffer().put(values, from, count));
        }
        if (column instanceof Column.Floats floats) {
            float[] values = floats.values();
            return numbers(
                    values.length,
                    Float.BYTES,
                    (chunk, from, count) -> chunk.asFloatBuffer().put(values, from, count));
        }
        if (column instanceof Column.Longs longs) {
            long[] values = longs.values();
            return numbers(
                    values.length,
                    Long.BYTES,
                    (chunk, from, count) -> chunk.asLongBuffer().put(values, from, count));
        }
        if (column instanceof Column.Flags flags) {
            return numbers(flags.values().length, 1, (chunk, from, count) -> put(chunk, flags.values(), from, count));
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
        return column instanceof Column.Flags ? ColumnType.FLAG : ColumnType.TEXT;
    }

    /** The bytes of row numbers. */
    static Content of(int[] rows) {
        return numbers(
                rows.length,
                Integer.BYTES,
                (chunk, from, count) -> chunk.asIntBuffer().put(rows, from, count));
    }

    /** Reads so many values of a column. */
    static Column read(ColumnSpec spec, int rows, BlobInput input) throws IOException {
        if (spec.type() == ColumnType.DOUBLE) {
            double[] values = new double[rows];
            read(
                    rows,
                    Double.BYTES,
                    input,
                    (chunk, from, count) -> chunk.asDoubleBuffer().get(values, from, count));
            return new Column.Doubles(spec, values);
        }
        if (spec.type() == ColumnType.FLOAT) {
            float[] values = new float[rows];
            read(
                    rows,
                    Float.BYTES,
                    input,
                    (chunk, from, count) -> chunk.asFloatBuffer().get(values, from, count));
            return new Column.Floats(spec, values);
        }
        if (spec.type() == ColumnType.LONG) {
            long[] values = new long[rows];
            read(
                    rows,
                    Long.BYTES,
                    input,
                    (chunk, from, count) -> chunk.asLongBuffer().get(values, from, count));
            return new Column.Longs(spec, values);
        }
        if (spec.type() == ColumnType.FLAG) {
            boolean[] values = new boolean[rows];
            read(rows, 1, input, (chunk, from, count) -> get(chunk, values, from, count));
            return new Column.Flags(spec, values);
        }
        return new Column.Texts(spec, TextBytes.read(rows, input));
    }

    /** Reads so many row numbers. */
    static int[] readRows(int rows, BlobInput input) throws IOException {
        int[] values = new int[rows];
        read(
                rows,
                Integer.BYTES,
                input,
                (chunk, from, count) -> chunk.asIntBuffer().get(values, from, count));
        return values;
    }

    static ByteBuffer chunk() {
        return ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Copies so many values, counted from one of them, between an array and the start of a chunk. */
    private interface Copying {
        void copy(ByteBuffer chunk, int from, int count);
    }

    private static Content numbers(int count, int size, Copying put) {
        return new NumberBytes(count, size, put);
    }

    private static void read(int count, int size, BlobInput input, Copying get) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, (long) count * size));
        int most = CHUNK / size;
        for (int from = 0; from < count; from += most) {
            int next = Math.min(most, count - from);
            get.copy(input.read(chunk, next * size), from, next);
        }
    }

    private static void put(ByteBuffer chunk, boolean[] flags, int from, int count) {
        for (int i = 0; i < count; i++) {
            chunk.put(i, (byte) (flags[from + i] ? 1 : 0));
        }
    }

    private static void get(ByteBuffer chunk, boolean[] flags, int from, int count) {
        for (int i = 0; i < count; i++) {
            flags[from + i] = chunk.get(i) != 0;
        }
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
}
