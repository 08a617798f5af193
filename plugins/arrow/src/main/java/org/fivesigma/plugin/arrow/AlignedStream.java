package org.fivesigma.plugin.arrow;

import java.io.IOException;
import java.io.OutputStream;

/** Writes bytes, knows how many were written, and fills up to the next multiple of 64, as the Arrow format advises. */
final class AlignedStream {
    private static final int ALIGNMENT = 64;

    private final OutputStream stream;
    private long position;

    AlignedStream(OutputStream stream) {
        this.stream = stream;
    }

    /** The next multiple of 64. */
    static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** How many bytes were written. */
    long position() {
        return position;
    }

    /** Writes so many of these bytes. */
    void write(byte[] bytes, int count) throws IOException {
        stream.write(bytes, 0, count);
        position += count;
    }

    /** Writes zeros up to the next multiple of 64. */
    void align() throws IOException {
        int gap = (int) (aligned(position) - position);
        write(new byte[gap], gap);
    }
}
