package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes to store, made piece by piece, the same ones each time they are asked for. */
interface Content extends Publisher.Pieces {
    /** How many bytes there are. */
    long bytes();

    /** Takes bytes; afterwards the buffer has none remaining. */
    interface Sink {
        void write(ByteBuffer bytes) throws IOException;
    }

    /** Bytes at hand. */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /**
     * Bytes at hand.
     *
     * @param content the bytes
     */
    record InMemory(byte[] content) implements Content {
        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            sink.write(ByteBuffer.wrap(content));
        }
    }
}
