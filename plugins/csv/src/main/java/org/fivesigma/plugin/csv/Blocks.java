package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.Arrays;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** Cuts a source into blocks of whole rows, one after the other. */
final class Blocks {
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputFile file;
    private final Source source;
    private final Dialect dialect;
    private final int size;
    private byte[] carried = new byte[0];
    private boolean ended;
    private int filled;
    private byte lastByte = Dialect.NEWLINE;

    /** Cuts a source into blocks of about so many bytes. */
    Blocks(InputFile file, Source source, Dialect dialect, int size) {
        this.file = file;
        this.source = source;
        this.dialect = dialect;
        this.size = size;
    }

    /** Passes over the mark that some programs put before UTF-8 text; gives its length. */
    int passMark() throws InputFailure, IOException {
        byte[] start = new byte[UTF8_MARK.length];
        int length = 0;
        while (!ended && length < start.length) {
            int read = source.read(start, length, start.length - length);
            ended = read < 0;
            length += Math.max(read, 0);
        }
        if (start[0] == (byte) 0xfe && start[1] == (byte) 0xff || start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            throw new InputFailure(file.name(), 1, "the file is UTF-16, not UTF-8", "save the file as UTF-8");
        }
        boolean marked = Arrays.equals(start, UTF8_MARK);
        carried = Arrays.copyOf(start, marked ? 0 : length);
        lastByte = carried.length == 0 ? Dialect.NEWLINE : carried[carried.length - 1];
        return marked ? length : 0;
    }

    /** Passes over so many bytes. */
    void skip(long bytes) throws InputFailure, IOException {
        byte[] passed = new byte[Source.PIECE];
        long left = bytes;
        while (left > 0) {
            int read = source.read(passed, 0, (int) Math.min(left, passed.length));
            if (read < 0) {
                throw changed(file);
            }
            left -= read;
        }
    }

    /**
     * Reads the next block to the start of a buffer, and ends it with a newline.
     *
     * @return the length of the block; 0 when there is none
     * @throws InputFailure with a line, if any, that is counted from the block's start
     */
    int next(Buffer buffer) throws InputFailure, IOException {
        int goal = Math.max(size, carried.length + 1);
        System.arraycopy(carried, 0, buffer.withRoomFor(goal), 0, carried.length);
        filled = carried.length;
        int complete = 0;
        while (complete == 0 && !(ended && filled == 0)) {
            fill(buffer, goal);
            complete = completeEnd(buffer.withRoomFor(filled));
            goal = complete == 0 ? longer(goal, buffer) : goal;
        }
        byte[] bytes = buffer.withRoomFor(filled);
        carried = Arrays.copyOfRange(bytes, complete, filled);
        return complete;
    }

    private int completeEnd(byte[] bytes) {
        return Rows.contains(bytes, 0, filled, Dialect.QUOTE)
                ? Rows.completeEnd(dialect, bytes, 0, filled)
                : Rows.lastNewline(bytes, 0, filled) + 1;
    }

    private void fill(Buffer buffer, int goal) throws InputFailure, IOException {
        byte[] bytes = buffer.withRoomFor(goal);
        while (!ended && filled < goal) {
            int read = source.read(bytes, filled, goal - filled);
            if (read > 0) {
                filled += read;
                lastByte = bytes[filled - 1];
            }
            ended = read < 0;
        }
        if (ended && lastByte != Dialect.NEWLINE) {
            buffer.withRoomFor(filled + 1)[filled++] = Dialect.NEWLINE;
            lastByte = Dialect.NEWLINE;
        }
        buffer.withRoomFor(filled)[filled] = Dialect.NEWLINE;
    }

    private int longer(int goal, Buffer buffer) throws InputFailure {
        if (ended && filled == 0) {
            return goal;
        }
        boolean quoted = Rows.firstNewline(buffer.withRoomFor(filled), 0, filled) >= 0;
        if (quoted && (ended || goal >= Rows.LONGEST)) {
            throw new InputFailure(
                    file.name(),
                    1,
                    "a quoted field opens in the row that starts here and is not closed",
                    "close it with a quotation mark, or double a mark that is part of the text");
        }
        if (goal >= Rows.LONGEST) {
            throw new InputFailure(
                    file.name(),
                    1,
                    "the line is longer than " + (Rows.LONGEST >> 20) + " MiB",
                    "check that this is a text file with one event a line");
        }
        return Math.min(2 * goal, Rows.LONGEST);
    }

    /** Says that a file is no longer what it was. */
    static InputFailure changed(InputFile file) {
        return new InputFailure(file.name(), 0, "the file changed while it was read", "run again");
    }
}
