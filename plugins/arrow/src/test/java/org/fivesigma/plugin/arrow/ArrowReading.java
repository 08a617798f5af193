package org.fivesigma.plugin.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Type;

/** Reads an Arrow IPC file from its end, as the format's page says, with the classes that Arrow generates from its format. */
final class ArrowReading {
    private static final String MAGIC = "ARROW1";

    private final ByteBuffer file;
    private final Footer footer;

    /** Where the next node and the next buffer of a batch are. */
    private static final class Cursor {
        private int node;
        private int buffer;
    }

    ArrowReading(ByteBuffer file) {
        this.file = file;
        assertEquals(MAGIC, text(0, MAGIC.length()));
        assertEquals(MAGIC, text(file.limit() - MAGIC.length(), MAGIC.length()));
        int end = file.limit() - MAGIC.length() - Integer.BYTES;
        int length = file.getInt(end);
        this.footer = Footer.getRootAsFooter(part(end - length, length));
        assertEquals(0, footer.dictionariesLength());
        assertEquals(names(), names((org.apache.arrow.flatbuf.Schema)
                message(8, MessageHeader.Schema).header(new org.apache.arrow.flatbuf.Schema())));
    }

    int batches() {
        return footer.recordBatchesLength();
    }

    Block block(int batch) {
        return footer.recordBatches(batch);
    }

    RecordBatch batch(int i) {
        Block block = block(i);
        Message message = message((int) block.offset(), MessageHeader.RecordBatch);
        assertEquals(block.bodyLength(), message.bodyLength());
        assertEquals(block.metaDataLength(), 8 + file.getInt((int) block.offset() + 4));
        return (RecordBatch) message.header(new RecordBatch());
    }

    List<String> names() {
        return names(footer.schema());
    }

    Map<String, String> metadata() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < footer.schema().customMetadataLength(); i++) {
            KeyValue pair = footer.schema().customMetadata(i);
            facts.put(pair.key(), pair.value());
        }
        return facts;
    }

    Map<String, String> metadata(String column) {
        Field field = footer.schema().fields(names().indexOf(column));
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < field.customMetadataLength(); i++) {
            facts.put(field.customMetadata(i).key(), field.customMetadata(i).value());
        }
        return facts;
    }

    /** Each value of a column as a text, different for different bits. */
    List<String> words(String column) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < batches(); i++) {
            int body = (int) (block(i).offset() + block(i).metaDataLength());
            RecordBatch batch = batch(i);
            Cursor cursor = new Cursor();
            for (String name : names()) {
                List<String> words = words(footer.schema().fields(names().indexOf(name)), batch, body, cursor);
                assertEquals(batch.length(), words.size());
                all.addAll(name.equals(column) ? words : List.of());
            }
        }
        return all;
    }

    private List<String> words(Field field, RecordBatch batch, int body, Cursor cursor) {
        int rows = (int) batch.nodes(cursor.node).length();
        assertEquals(0, batch.nodes(cursor.node++).nullCount());
        assertFalse(field.nullable());
        assertEquals(0, batch.buffers(cursor.buffer++).length(), "nothing is missing, so there are no validity bits");
        int values = start(batch, body, cursor);
        boolean isText = field.typeType() == Type.Utf8;
        int bytes = isText ? start(batch, body, cursor) : 0;
        boolean isList = field.typeType() == Type.List;
        List<String> items = isList ? words(field.children(0), batch, body, cursor) : List.of();
        List<String> words = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int from = isText || isList ? file.getInt(values + 4 * row) : 0;
            int to = isText || isList ? file.getInt(values + 4 * row + 4) : 0;
            words.add(
                    isText
                            ? text(bytes + from, to - from)
                            : isList ? items.subList(from, to).toString() : number(field, values, row));
        }
        return words;
    }

    private String number(Field field, int values, int row) {
        return switch (field.typeType()) {
            case Type.Bool -> Boolean.toString((file.get(values + row / 8) >> row % 8 & 1) == 1);
            case Type.Int -> Long.toString(file.getLong(values + 8 * row));
            case Type.FloatingPoint -> {
                FloatingPoint type = (FloatingPoint) field.type(new FloatingPoint());
                yield type.precision() == Precision.DOUBLE
                        ? Double.toString(file.getDouble(values + 8 * row))
                        : Float.toString(file.getFloat(values + 4 * row));
            }
            default -> throw new AssertionError("no type of events: " + field.typeType());
        };
    }

    private static int start(RecordBatch batch, int body, Cursor cursor) {
        return body + (int) batch.buffers(cursor.buffer++).offset();
    }

    private Message message(int offset, byte kind) {
        assertEquals(-1, file.getInt(offset));
        Message message = Message.getRootAsMessage(part(offset + 8, file.getInt(offset + 4)));
        assertEquals(kind, message.headerType());
        return message;
    }

    private static List<String> names(org.apache.arrow.flatbuf.Schema schema) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            names.add(schema.fields(i).name());
        }
        return names;
    }

    private ByteBuffer part(int from, int length) {
        return file.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String text(int from, int length) {
        byte[] bytes = new byte[length];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
