package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Gives the digest of evenly spaced blocks of a large blob, the first and the last bytes among them.
 *
 * <p>Checking these 4 MiB notices a cut, a swap and a lost range, at a cost that does not grow with the blob; {@code verify}
 * reads all of it.
 */
final class Samples implements Content.Sink {
    /** Blobs up to this length are checked in full each time they are read. */
    static final long CHECKED_IN_FULL = 64L << 20;

    private static final int BLOCKS = 64;
    private static final int BLOCK = 64 << 10;

    private final DigestStream stream = new DigestStream();
    private final long bytes;
    private long position;

    Samples(long bytes) {
        this.bytes = bytes;
    }

    /** Takes the blob's next bytes. */
    @Override
    public void write(ByteBuffer next) {
        long end = position + next.remaining();
        ByteBuffer part = next.duplicate();
        for (int block = 0; block < BLOCKS; block++) {
            long from = Math.max(start(block), position);
            long to = Math.min(start(block) + BLOCK, end);
            if (from < to) {
                part.limit(next.position() + (int) (to - position)).position(next.position() + (int) (from - position));
                stream.write(part);
            }
        }
        position = end;
        next.position(next.limit());
    }

    Digest digest() {
        return stream.digest();
    }

    /** The digest of the same blocks of a file. */
    static Digest of(SeekableByteChannel file, long bytes) throws IOException {
        Samples samples = new Samples(bytes);
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        for (int block = 0; block < BLOCKS; block++) {
            file.position(samples.start(block));
            buffer.clear();
            while (buffer.hasRemaining() && file.read(buffer) >= 0) {}
            samples.stream.write(buffer.flip());
        }
        return samples.digest();
    }

    /** The digest of the same blocks of a mapped file. */
    static Digest of(ByteBuffer mapped) {
        Samples samples = new Samples(mapped.remaining());
        for (int block = 0; block < BLOCKS; block++) {
            samples.stream.write(mapped.slice((int) samples.start(block), BLOCK));
        }
        return samples.digest();
    }

    private long start(int block) {
        return Math.round((bytes - BLOCK) / (double) (BLOCKS - 1) * block);
    }
}
