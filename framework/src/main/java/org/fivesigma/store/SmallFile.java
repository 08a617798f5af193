package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files that are small unless damaged. */
final class SmallFile {
    private static final long LONGEST = 64L << 20;

    private SmallFile() {}

    static byte[] read(Path file, StoreIo io) throws IOException {
        try (SeekableByteChannel channel = io.open(file)) {
            if (channel.size() > LONGEST) {
                throw new Damage("it is too long");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}
