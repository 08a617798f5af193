package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/**
 * The content of a gzip file (RFC 1952), all its members, with every checksum and length verified.
 *
 * <p>The JDK's own stream takes a damaged start of a second member for the end of the file, which would lose events.
 */
final class GzipSource implements Source {
    private static final long FREE_BYTES = 64L << 20;
    private static final int LARGEST_RATIO = 200;
    private static final int CHECKSUM_OF_HEADER = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputFile file;
    private final FileChannel channel;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer input = ByteBuffer.allocate(64 << 10).limit(0);
    private boolean inMember;
    private boolean begun;
    private long consumed;
    private long produced;

    GzipSource(InputFile file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws InputFailure, IOException {
        while (inMember || openMember()) {
            int inflated = inflate(bytes, at, length);
            if (inflated > 0) {
                checksum.update(bytes, at, inflated);
                produced += inflated;
                refuseBomb();
                return inflated;
            }
            if (inflater.finished()) {
                closeMember();
            } else if (!fill()) {
                throw truncated();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int at, int length) throws InputFailure {
        int before = input.remaining();
        inflater.setInput(input);
        try {
            int inflated = inflater.inflate(bytes, at, length);
            consumed += before - input.remaining();
            if (inflater.needsDictionary()) {
                throw corrupt("it asks for a dictionary");
            }
            return inflated;
        } catch (DataFormatException e) {
            throw corrupt(String.valueOf(e.getMessage()));
        }
    }

    private boolean openMember() throws InputFailure, IOException {
        if (begun && onlyZerosLeft()) {
            return false;
        }
        begun = true;
        if (next() != 0x1f || next() != 0x8b || next() != 8) {
            throw corrupt("what follows is not gzip");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        skip(flags & CHECKSUM_OF_HEADER);
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void closeMember() throws InputFailure, IOException {
        long stored = nextFour();
        long length = nextFour();
        if (stored != checksum.getValue()) {
            throw corrupt("its checksum differs");
        }
        if (length != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw corrupt("its length differs");
        }
        inMember = false;
    }

    /** Tape drives fill up a file's last block with zeros. */
    private boolean onlyZerosLeft() throws InputFailure, IOException {
        while (input.hasRemaining() || fill()) {
            if (input.get(input.position()) != 0) {
                return false;
            }
            next();
        }
        return true;
    }

    private void skip(int count) throws InputFailure, IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws InputFailure, IOException {
        int b = next();
        while (b != 0) {
            b = next();
        }
    }

    private long nextFour() throws InputFailure, IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private int next() throws InputFailure, IOException {
        if (!input.hasRemaining() && !fill()) {
            throw truncated();
        }
        consumed++;
        return input.get() & 0xff;
    }

    private boolean fill() throws InputFailure, IOException {
        input.clear();
        try {
            int read = channel.read(input);
            input.flip();
            return read > 0;
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private void refuseBomb() throws InputFailure {
        if (produced > FREE_BYTES && produced > LARGEST_RATIO * consumed) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "the gzip file inflates to more than " + LARGEST_RATIO + " times its size (" + consumed
                            + " bytes to " + produced + ", and on), which event data never does",
                    "if the data are meant to be so, inflate the file by hand and read the plain file");
        }
    }

    private InputFailure truncated() {
        return new InputFailure(
                file.name(), 0, "the gzip file ends in the middle of its data", "copy or download it again");
    }

    private InputFailure corrupt(String how) {
        return new InputFailure(
                file.name(),
                0,
                "the gzip file is damaged after " + produced + " bytes of its content: " + how,
                "copy or download it again");
    }

    @Override
    public long consumed() {
        return consumed;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        channel.close();
    }
}
