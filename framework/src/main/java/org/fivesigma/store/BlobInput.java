package org.fivesigma.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;

/** Gives the bytes of a blob in order, and the digest of those read. */
final class BlobInput {
    private static final int AHEAD = 1 << 16;

    private final ReadableByteChannel channel;
    private final DigestStream stream = new DigestStream();
    private final boolean checked;
    // small pieces, such as texts, are not worth a call of the operating system each
    private ByteBuffer ahead = ByteBuffer.allocate(0);

    BlobInput(ReadableByteChannel channel, boolean checked) {
        this.channel = channel;
        this.checked = checked;
    }

    /** Reads so many bytes, little-endian, from the start of a buffer that has room for them. */
    ByteBuffer read(ByteBuffer buffer, int count) throws IOException {
        buffer.clear().limit(count);
        take(buffer);
        while (buffer.hasRemaining()) {
            fill(buffer);
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads so many bytes. */
    byte[] read(int count) throws IOException {
        byte[] bytes = new byte[count];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        take(buffer);
        while (buffer.hasRemaining()) {
            if (buffer.remaining() >= AHEAD) {
                fill(buffer);
                continue;
            }
            readAhead();
            take(buffer);
        }
        return bytes;
    }

    /** The digest of all bytes read, those read ahead included. */
    Digest digest() {
        return stream.digest();
    }

    private void take(ByteBuffer buffer) {
        int count = Math.min(buffer.remaining(), ahead.remaining());
        buffer.put(ahead.array(), ahead.position(), count);
        ahead.position(ahead.position() + count);
    }

    private void readAhead() throws IOException {
        if (ahead.capacity() == 0) {
            ahead = ByteBuffer.allocate(AHEAD);
        }
        ahead.clear();
        fill(ahead);
        ahead.flip();
    }

    private void fill(ByteBuffer buffer) throws IOException {
        int from = buffer.position();
        if (channel.read(buffer) < 0) {
            throw new EOFException("the file ends early");
        }
        if (checked) {
            stream.write(buffer.duplicate().flip().position(from));
        }
    }
}
