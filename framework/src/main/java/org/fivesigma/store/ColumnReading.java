package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Jagged;

/**
 * Reads the values of a column as {@link ColumnBytes} writes them: texts into memory, all else mapped from the file, so that
 * tables may be larger than memory.
 */
final class ColumnReading {
    private ColumnReading() {}

    /** Reads the values of a column of so many rows. */
    static Column read(ColumnSpec spec, int rows, BlobReference blob, Blobs blobs) throws IOException {
        if (spec.type() == ColumnType.TEXT) {
            return new Column.Texts(spec, blobs.read(blob, input -> TextBytes.read(rows, input)));
        }
        if (blob.bytes() > Integer.MAX_VALUE) {
            return blobs.read(blob, input -> inMemory(spec, rows, input));
        }
        ByteBuffer bytes = blobs.map(blob);
        return spec.type().isList() ? lists(spec, rows, bytes) : numbers(spec, rows, bytes);
    }

    /** Reads so many row numbers. */
    static int[] rows(int rows, BlobInput input) throws IOException {
        int[] values = new int[rows];
        read(
                rows,
                Integer.BYTES,
                input,
                (chunk, from, count) -> chunk.asIntBuffer().get(values, from, count));
        return values;
    }

    private static Column lists(ColumnSpec spec, int rows, ByteBuffer bytes) throws Damage {
        int from = (int) Math.min(ColumnBytes.offsetBytes(rows), bytes.limit());
        IntBuffer offsets = little(bytes.slice(0, from)).asIntBuffer();
        if (offsets.limit() <= rows) {
            throw new Damage("it is too short for " + rows + " lists");
        }
        ColumnSpec element = spec.as(spec.type().element());
        ByteBuffer rest = little(bytes.slice(from, bytes.limit() - from));
        return new Jagged(spec, offsets.slice(0, rows + 1), numbers(element, offsets.get(rows), rest));
    }

    private static Column numbers(ColumnSpec spec, int rows, ByteBuffer bytes) throws Damage {
        int size = size(spec.type());
        if (bytes.limit() != (long) rows * size) {
            throw new Damage("it has " + bytes.limit() + " bytes, not those of " + rows + " values");
        }
        return switch (spec.type()) {
            case DOUBLE -> new Column.Doubles(spec, bytes.asDoubleBuffer());
            case FLOAT -> new Column.Floats(spec, bytes.asFloatBuffer());
            case LONG -> new Column.Longs(spec, bytes.asLongBuffer());
            default -> new Column.Flags(spec, bytes);
        };
    }

    /** One mapped buffer ends at 2 GiB; what is longer is read into memory. */
    private static Column inMemory(ColumnSpec spec, int rows, BlobInput input) throws IOException {
        return switch (spec.type()) {
            case DOUBLE -> {
                double[] values = new double[rows];
                read(
                        rows,
                        Double.BYTES,
                        input,
                        (chunk, from, count) -> chunk.asDoubleBuffer().get(values, from, count));
                yield new Column.Doubles(spec, values);
            }
            case FLOAT -> {
                float[] values = new float[rows];
                read(
                        rows,
                        Float.BYTES,
                        input,
                        (chunk, from, count) -> chunk.asFloatBuffer().get(values, from, count));
                yield new Column.Floats(spec, values);
            }
            case LONG -> {
                long[] values = new long[rows];
                read(
                        rows,
                        Long.BYTES,
                        input,
                        (chunk, from, count) -> chunk.asLongBuffer().get(values, from, count));
                yield new Column.Longs(spec, values);
            }
            case FLAG -> {
                byte[] values = new byte[rows];
                read(rows, 1, input, (chunk, from, count) -> chunk.get(values, from, count));
                yield new Column.Flags(spec, ByteBuffer.wrap(values));
            }
            default -> {
                int[] offsets = rows(Math.addExact(rows, 1), input);
                input.read((int) (ColumnBytes.offsetBytes(rows) - (rows + 1L) * Integer.BYTES));
                Column elements = inMemory(spec.as(spec.type().element()), offsets[rows], input);
                yield new Jagged(spec, offsets, elements);
            }
        };
    }

    /** Copies so many values, counted from one of them, from the start of a chunk. */
    private interface Copying {
        void copy(ByteBuffer chunk, int from, int count);
    }

    private static void read(int count, int size, BlobInput input, Copying get) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(ColumnBytes.CHUNK, (long) count * size));
        int most = ColumnBytes.CHUNK / size;
        for (int from = 0; from < count; from += most) {
            int next = Math.min(most, count - from);
            get.copy(input.read(chunk, next * size), from, next);
        }
    }

    private static ByteBuffer little(ByteBuffer slice) {
        return slice.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int size(ColumnType type) {
        return switch (type) {
            case DOUBLE, LONG -> Long.BYTES;
            case FLOAT -> Float.BYTES;
            default -> 1;
        };
    }
}
