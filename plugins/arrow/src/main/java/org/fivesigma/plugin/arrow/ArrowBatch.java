package org.fivesigma.plugin.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.Jagged;

/**
 * A batch of events as the Arrow format lays it out: the columns' bytes one after the other, each piece aligned.
 *
 * <p>Every piece of validity bits is empty, since no value is missing: numbers without a value are NaN.
 */
final class ArrowBatch {
    private static final int CHUNK = 1 << 18;
    private static final int BITS = 8;

    private final int rows;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Copies so many values, counted from one of them, to the start of a chunk. */
    private interface Copying {
        void copy(ByteBuffer chunk, int from, int count);
    }

    /**
     * The bytes of values of a fixed size.
     *
     * @param count the number of values
     * @param size of one value, in bytes
     */
    private record Piece(int count, int size, Copying copying) {
        static final Piece EMPTY = new Piece(0, 1, (chunk, from, count) -> {});

        long bytes() {
            return (long) count * size;
        }

        void writeTo(AlignedStream stream, ByteBuffer chunk) throws IOException {
            int most = CHUNK / size;
            for (int from = 0; from < count; from += most) {
                int next = Math.min(most, count - from);
                copying.copy(chunk.clear(), from, next);
                stream.write(chunk.array(), next * size);
            }
        }
    }

    ArrowBatch(SampleTables.Batch batch) {
        this.rows = batch.rows();
        batch.columns().forEach(this::add);
    }

    /** The length of the batch's bytes. */
    long bytes() {
        return pieces.stream()
                .mapToLong(piece -> AlignedStream.aligned(piece.bytes()))
                .sum();
    }

    /** Adds the description of the batch and gives its position. */
    int describe(FlatBufferBuilder builder) {
        RecordBatch.startNodesVector(builder, lengths.size());
        for (int i = lengths.size() - 1; i >= 0; i--) {
            FieldNode.createFieldNode(builder, lengths.get(i), 0);
        }
        int nodes = builder.endVector();
        RecordBatch.startBuffersVector(builder, pieces.size());
        // vectors are built from their end
        long end = bytes();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            long length = pieces.get(i).bytes();
            end -= AlignedStream.aligned(length);
            Buffer.createBuffer(builder, end, length);
        }
        int buffers = builder.endVector();
        return RecordBatch.createRecordBatch(builder, rows, nodes, buffers, 0, 0);
    }

    /** Writes the batch's bytes. */
    void writeTo(AlignedStream stream) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (Piece piece : pieces) {
            piece.writeTo(stream, chunk);
            stream.align();
        }
    }

    private void add(Column column) {
        lengths.add(column.rows());
        pieces.add(Piece.EMPTY);
        if (column instanceof Column.Texts texts) {
            addTexts(texts.values());
            return;
        }
        if (column instanceof Jagged lists) {
            add(
                    lists.rows() + 1,
                    Integer.BYTES,
                    (chunk, from, count) -> chunk.asIntBuffer().put(0, lists.offsets(), from, count));
            add(lists.elements());
            return;
        }
        addNumbers(column);
    }

    private void addNumbers(Column column) {
        if (column instanceof Column.Flags flags) {
            addFlags(flags);
            return;
        }
        add(column.rows(), size(column), copying(column));
    }

    private static int size(Column column) {
        return column instanceof Column.Floats ? Float.BYTES : Long.BYTES;
    }

    private static Copying copying(Column column) {
        if (column instanceof Column.Doubles doubles) {
            return (chunk, from, count) -> chunk.asDoubleBuffer().put(0, doubles.values(), from, count);
        }
        if (column instanceof Column.Longs longs) {
            return (chunk, from, count) -> chunk.asLongBuffer().put(0, longs.values(), from, count);
        }
        Column.Floats floats = (Column.Floats) column;
        return (chunk, from, count) -> chunk.asFloatBuffer().put(0, floats.values(), from, count);
    }

    private void addFlags(Column.Flags flags) {
        add((flags.rows() + BITS - 1) / BITS, 1, (chunk, from, count) -> {
            for (int i = 0; i < count; i++) {
                chunk.put(i, bits(flags, (from + i) * BITS));
            }
        });
    }

    /** Eight flags from this one on, the first in the lowest bit. */
    private static byte bits(Column.Flags flags, int from) {
        int bits = 0;
        for (int bit = 0; bit < BITS && from + bit < flags.rows(); bit++) {
            bits |= (flags.flag(from + bit) ? 1 : 0) << bit;
        }
        return (byte) bits;
    }

    private void addTexts(String[] texts) {
        byte[][] encoded = new byte[texts.length][];
        int[] offsets = new int[texts.length + 1];
        for (int i = 0; i < texts.length; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            offsets[i + 1] = Math.addExact(offsets[i], encoded[i].length);
        }
        ByteBuffer all = ByteBuffer.allocate(offsets[texts.length]);
        for (byte[] text : encoded) {
            all.put(text);
        }
        add(
                offsets.length,
                Integer.BYTES,
                (chunk, from, count) -> chunk.asIntBuffer().put(offsets, from, count));
        add(all.capacity(), 1, (chunk, from, count) -> chunk.put(0, all, from, count));
    }

    private void add(int count, int size, Copying copying) {
        pieces.add(new Piece(count, size, copying));
    }
}
