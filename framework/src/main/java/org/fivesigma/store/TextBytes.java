package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fivesigma.api.data.Column;

/**
 * The bytes of texts: the length of each in bytes, four bytes little-endian, and then the UTF-8 of all.
 *
 * @param values the texts
 * @param bytes the length of all that
 */
record TextBytes(String[] values, long bytes) implements Content {
    static TextBytes of(Column.Texts column) {
        long bytes = (long) column.values().length * Integer.BYTES;
        for (String value : column.values()) {
            byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
            // UTF-8 cannot hold half a surrogate pair, and what cannot be read back equal must not be stored
            if (!value.equals(new String(encoded, StandardCharsets.UTF_8))) {
                throw new IllegalArgumentException("column '" + column.spec().name()
                        + "' holds half of a surrogate pair, which is no text; the step that made it must not");
            }
            bytes += encoded.length;
        }
        return new TextBytes(column.values(), bytes);
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        ByteBuffer chunk = ColumnBytes.chunk();
        for (String value : values) {
            room(Integer.BYTES, chunk, sink).putInt(value.getBytes(StandardCharsets.UTF_8).length);
        }
        for (String value : values) {
            byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < encoded.length; from += ColumnBytes.CHUNK) {
                int count = Math.min(ColumnBytes.CHUNK, encoded.length - from);
                room(count, chunk, sink).put(encoded, from, count);
            }
        }
        sink.write(chunk.flip());
    }

    private static ByteBuffer room(int bytes, ByteBuffer chunk, Sink sink) throws IOException {
        if (chunk.remaining() < bytes) {
            sink.write(chunk.flip());
            chunk.clear();
        }
        return chunk;
    }

    /** Reads so many texts; equal ones in a row are one object. */
    static String[] read(int rows, BlobInput input) throws IOException {
        int[] lengths = ColumnReading.rows(rows, input);
        String[] values = new String[rows];
        byte[] last = {};
        String lastText = "";
        for (int row = 0; row < rows; row++) {
            byte[] encoded = input.read(lengths[row]);
            if (!Arrays.equals(encoded, last)) {
                last = encoded;
                lastText = new String(encoded, StandardCharsets.UTF_8);
            }
            values[row] = lastText;
        }
        return values;
    }
}
