package org.fivesigma.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Hands what is written to it on to a sink, and counts it. */
final class SinkStream extends OutputStream {
    private final Content.Sink sink;
    private long bytes;

    SinkStream(Content.Sink sink) {
        this.sink = sink;
    }

    /** How many bytes were written. */
    long bytes() {
        return bytes;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int count) throws IOException {
        sink.write(ByteBuffer.wrap(content, from, count));
        bytes += count;
    }
}
