package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/**
 * Counts the lines of a plain file, and where pieces of it can be cut between lines, so that arrays are made to measure and
 * filled in place from any thread.
 */
final class LineScan {
    /** Bytes in a piece. */
    static final int PIECE = 1 << 20;

    private final InputFile file;
    private final FileChannel channel;
    private final long start;
    private final long size;
    private final int[] lines;
    private final int[] first;
    private final int[] last;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean quoted;

    /** Prepares the scan of a file from a position on. */
    LineScan(InputFile file, FileChannel channel, long start) throws IOException {
        this.file = file;
        this.channel = channel;
        this.start = start;
        this.size = Math.max(start, channel.size());
        int pieces = Math.toIntExact((size - start + PIECE - 1) / PIECE);
        this.lines = new int[pieces];
        this.first = new int[pieces];
        this.last = new int[pieces];
    }

    /** Scans pieces until none is left; called by every worker. */
    void work(Buffer buffer) throws InputFailure, IOException {
        byte[] bytes = buffer.withRoomFor(PIECE);
        int piece = next.getAndIncrement();
        while (piece < lines.length && !quoted) {
            long from = start + (long) piece * PIECE;
            int length = (int) Math.min(PIECE, size - from);
            readFully(file, channel, from, bytes, length);
            int newlines = Rows.newlinesUnlessQuoted(bytes, 0, length);
            if (newlines < 0) {
                quoted = true;
                return;
            }
            lines[piece] = newlines;
            first[piece] = Rows.firstNewline(bytes, 0, length);
            last[piece] = Rows.lastNewline(bytes, 0, length);
            piece = next.getAndIncrement();
        }
    }

    /** Whether a quotation mark was met, which lets newlines stand within rows. */
    boolean quoted() {
        return quoted;
    }

    /** The stretches of whole lines, in order, none much longer than a piece unless its lines are. */
    List<Stretch> stretches(long firstLine) throws InputFailure {
        List<Stretch> stretches = new ArrayList<>();
        long from = start;
        long line = firstLine;
        for (int piece = 0; piece < lines.length; piece++) {
            if (lines[piece] == 0) {
                continue;
            }
            long base = start + (long) piece * PIECE;
            refuseLong(base + first[piece] - from, line);
            stretches.add(new Stretch(from, base + last[piece] + 1, line, lines[piece]));
            from = base + last[piece] + 1;
            line += lines[piece];
        }
        if (from < size) {
            refuseLong(size - from, line);
            stretches.add(new Stretch(from, size, line, 1));
        }
        return stretches;
    }

    private void refuseLong(long length, long line) throws InputFailure {
        if (length > Rows.LONGEST) {
            throw Blocks.tooLong(file, line);
        }
    }

    /** Reads bytes of a file that are known to be there. */
    static void readFully(InputFile file, FileChannel channel, long from, byte[] bytes, int length)
            throws InputFailure, IOException {
        int filled = 0;
        while (filled < length) {
            ByteBuffer piece = ByteBuffer.wrap(bytes, filled, Math.min(Source.PIECE, length - filled));
            int read = read(file, channel, piece, from + filled);
            if (read < 0) {
                throw new InputFailure(file.name(), 0, "the file became shorter while it was read", "run again");
            }
            filled += read;
        }
    }

    private static int read(InputFile file, FileChannel channel, ByteBuffer piece, long from)
            throws InputFailure, IOException {
        try {
            return channel.read(piece, from);
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    /**
     * Whole lines of a file.
     *
     * @param from position of the first
     * @param to position after the last
     * @param firstLine its 1-based number
     * @param lines how many there are
     */
    record Stretch(long from, long to, long firstLine, int lines) {}
}
