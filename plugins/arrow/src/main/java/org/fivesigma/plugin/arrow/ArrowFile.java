package org.fivesigma.plugin.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Stamp;

/**
 * The bytes of an Arrow IPC file, also known as Feather version 2: little-endian, not compressed, aligned to 64 bytes so that
 * readers can map it.
 *
 * <p>The format is that of https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format.
 *
 * @param tables the events
 * @param stamp whether they are simulated stand-ins or blinded
 */
record ArrowFile(SampleTables tables, Stamp stamp) implements ExportedFile.Content {
    private static final String MAGIC = "ARROW1";
    private static final int CONTINUATION = 0xFFFFFFFF;
    private static final int PREFIX = 2 * Integer.BYTES;

    /** Where a batch is: its head, and the bytes after it. */
    private record Place(long offset, int head, long body) {}

    @Override
    public void writeTo(OutputStream stream) throws IOException {
        AlignedStream file = new AlignedStream(stream);
        List<Place> batches = new ArrayList<>();
        // two zeros fill the first eight bytes
        file.write((MAGIC + "\0\0").getBytes(StandardCharsets.US_ASCII), Long.BYTES);
        writeHead(schema(), file);
        tables.forEachBatch(batch -> batches.add(write(new ArrowBatch(batch), file)));
        file.write(ints(CONTINUATION, 0), PREFIX);
        ByteBuffer footer = footer(batches);
        int length = footer.remaining();
        file.write(bytes(footer), length);
        file.write(ints(length), Integer.BYTES);
        file.write(MAGIC.getBytes(StandardCharsets.US_ASCII), MAGIC.length());
    }

    private static Place write(ArrowBatch batch, AlignedStream file) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int header = batch.describe(builder);
        ByteBuffer message = message(builder, MessageHeader.RecordBatch, header, batch.bytes());
        long offset = file.position();
        int head = writeHead(message, file);
        batch.writeTo(file);
        return new Place(offset, head, batch.bytes());
    }

    /** Writes a message's head, filled up so that what follows is aligned, and gives the length of it all. */
    private static int writeHead(ByteBuffer message, AlignedStream file) throws IOException {
        long start = file.position();
        int length = message.remaining();
        int whole = (int) (AlignedStream.aligned(start + PREFIX + length) - start);
        file.write(ints(CONTINUATION, whole - PREFIX), PREFIX);
        file.write(bytes(message), length);
        file.align();
        return whole;
    }

    private ByteBuffer schema() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int schema = ArrowSchema.add(tables.specs(), stamp, builder);
        return message(builder, MessageHeader.Schema, schema, 0);
    }

    private static ByteBuffer message(FlatBufferBuilder builder, byte kind, int header, long body) {
        builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, header, body, 0));
        return builder.dataBuffer();
    }

    private ByteBuffer footer(List<Place> batches) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int schema = ArrowSchema.add(tables.specs(), stamp, builder);
        Footer.startDictionariesVector(builder, 0);
        int dictionaries = builder.endVector();
        Footer.startRecordBatchesVector(builder, batches.size());
        for (int i = batches.size() - 1; i >= 0; i--) {
            Place place = batches.get(i);
            Block.createBlock(builder, place.offset(), place.head(), place.body());
        }
        int blocks = builder.endVector();
        builder.finish(Footer.createFooter(builder, MetadataVersion.V5, schema, dictionaries, blocks, 0));
        return builder.dataBuffer();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
