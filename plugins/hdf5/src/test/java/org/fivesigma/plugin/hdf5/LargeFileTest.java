package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dataset of more than 2 GiB: a small file whose lengths are raised and which then is made longer without writing, so that it
 * takes hardly any room on disk.
 */
class LargeFileTest {
    private static final int ROWS = 40;

    @TempDir
    private Path folder;

    /** The toy of 40 events with as many rows as wanted; gives the place of the first one. */
    private long enlarge(Path file, long rows) throws Exception {
        byte[] bytes = Fixture.bytes("wide-contiguous-earliest");
        int size = size();
        ByteBuffer content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long place = -1;
        for (int at = 0; at + 16 <= bytes.length; at += 2) {
            if (content.getLong(at) == ROWS && at % 8 == 0) {
                content.putLong(at, rows);
            }
            if (content.getLong(at) == (long) ROWS * size) {
                place = content.getLong(at - 8);
                content.putLong(at, rows * size);
            }
        }
        assertTrue(place > 0 && place < bytes.length);
        long length = place + rows * size;
        // the end of the file stands at byte 40 of the oldest superblock
        content.putLong(40, length);
        Files.write(file, bytes);
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(length);
        }
        return place;
    }

    private static int size() {
        // the members of make_fixtures.py, packed
        return 2 + 4 + 8 + 1 + 1 + 2 + 2 + 4 + 4 + 8 + 8 + 1 + 6 + 16 + 8 + 4 + 2;
    }

    @Test
    void rowsBeyondTwoGibibytesAreRead() throws Exception {
        Path file = folder.resolve("large.h5");
        long rows = (1L << 31) / size() + 2_000;
        long place = enlarge(file, rows);
        assertTrue(Files.size(file) > 1L << 31);
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.seek(place + (rows - 1) * size() + 15);
            written.write(77);
            written.seek(place + (rows - 1500) * size() + 15);
            written.write(55);
        }
        EventTable events = Reader.of(file).columns("ubyte").read().events();
        Column column = events.column("ubyte");
        assertEquals(rows, events.rows());
        assertEquals(255 - 3, column.number(3));
        assertEquals(55, column.number((int) rows - 1500));
        assertEquals(77, column.number((int) rows - 1));
    }

    @Test
    void moreRowsThanATableHoldsAreRefused() throws Exception {
        Path file = folder.resolve("larger.h5");
        enlarge(file, 1L << 31);
        InputFailure failure = assertThrows(
                InputFailure.class, () -> Reader.of(file).columns("ubyte").read());
        assertEquals(
                "column 'ubyte' has 2147483648 values in all files, more than the 2147483639 that a table holds",
                failure.getMessage());
    }
}
