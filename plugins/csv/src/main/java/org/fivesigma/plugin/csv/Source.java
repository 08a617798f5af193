package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** An input file as a sequence of plain bytes, whether it is stored plain or as gzip. */
sealed interface Source extends AutoCloseable permits Source.Plain, GzipSource {
    /** Bytes read at once; measured, 256 KiB at once take Linux three times as long. */
    int PIECE = 64 << 10;

    /** Reads up to so many bytes; gives how many, or -1 at the end of the file. */
    int read(byte[] bytes, int at, int length) throws InputFailure, IOException;

    /** The bytes of the file, as it is stored, that have been read. */
    long consumed();

    @Override
    void close() throws IOException;

    /** Opens a file; its first bytes, not its name, say whether it is gzip. */
    static Source open(InputFile file) throws InputFailure, IOException {
        FileChannel channel = channel(file);
        try {
            ByteBuffer start = ByteBuffer.allocate(2);
            channel.read(start, 0);
            boolean gzip = start.get(0) == (byte) 0x1f && start.get(1) == (byte) 0x8b;
            return gzip ? new GzipSource(file, channel) : new Plain(file, channel);
        } catch (IOException e) {
            channel.close();
            throw unreadable(file, e);
        }
    }

    /** Opens a file for reading. */
    static FileChannel channel(InputFile file) throws InputFailure, IOException {
        if (Files.isDirectory(file.path())) {
            throw new InputFailure(file.name(), 0, "this is a folder, not a file", "name the files in it");
        }
        try {
            return FileChannel.open(file.path(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Says in the words of the recipe's reader that the system cannot read a file. */
    static InputFailure unreadable(InputFile file, IOException e) throws IOException {
        if (e instanceof ClosedByInterruptException) {
            throw e;
        }
        if (e instanceof NoSuchFileException) {
            return new InputFailure(file.name(), 0, "there is no such file", "check the path");
        }
        if (e instanceof AccessDeniedException) {
            return new InputFailure(file.name(), 0, "permission to read the file is denied", "make it readable");
        }
        return new InputFailure(
                file.name(),
                0,
                "the file cannot be read: " + e.getMessage(),
                "check the disk, and copy the file again");
    }

    /** A file that is stored as it is. */
    final class Plain implements Source {
        private final InputFile file;
        private final FileChannel channel;
        private final long size;
        private long consumed;

        Plain(InputFile file, FileChannel channel) throws IOException {
            this.file = file;
            this.channel = channel;
            this.size = channel.size();
        }

        @Override
        public int read(byte[] bytes, int at, int length) throws InputFailure, IOException {
            try {
                int read = channel.read(ByteBuffer.wrap(bytes, at, Math.min(length, PIECE)));
                consumed += Math.max(read, 0);
                if (consumed > size || read < 0 && consumed < size) {
                    throw Blocks.changed(file);
                }
                return read;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        public long consumed() {
            return consumed;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
