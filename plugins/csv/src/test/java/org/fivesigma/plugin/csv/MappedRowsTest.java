package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample that is too large for memory is the same table, its columns mapped from scratch files. */
class MappedRowsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    /** Rows that grow longer on the way, so that the number of rows is first guessed too high; or shorter, and too low. */
    private static String rows(int rows, boolean shorter) {
        SplittableRandom random = new SplittableRandom(21);
        StringBuilder text = new StringBuilder("number,event,kind,other\n");
        for (int row = 0; row < rows; row++) {
            boolean isLong = shorter == row < rows / 2;
            text.append(random.nextDouble())
                    .append(',')
                    .append(random.nextLong())
                    .append(isLong ? ",background of the longest name," : ",s,")
                    .append(isLong ? random.nextDouble() : 1)
                    .append('\n');
        }
        return text.toString();
    }

    private static long filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void same(Events expected, Events read) {
        assertEquals(expected.accounting(), read.accounting());
        assertEquals(expected.events().specs(), read.events().specs());
        for (String column : expected.events().names()) {
            assertEquals(expected.events().column(column), read.events().column(column), column);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void columnsInFilesHoldWhatThoseInMemoryDo(boolean shorter) throws Exception {
        byte[] content = rows(40_000, shorter).getBytes(StandardCharsets.UTF_8);
        for (byte[] form : new byte[][] {content, Written.gzip(content)}) {
            Written written = Written.bytes(folder, form).integers("event").singlePrecision();
            Events expected = written.read(2);
            for (int threads : new int[] {1, 3}) {
                for (long memory : new long[] {0, 500_000}) {
                    Path own = Files.createTempDirectory(scratch, "run");
                    same(expected, written.read(threads, memory, own));
                    assertTrue(filesIn(own) >= 3, "one file for each column of numbers");
                }
            }
        }
    }

    @Test
    void valuesOutliveTheirFiles() throws Exception {
        Written written = Written.in(folder, rows(20_000, true)).integers("event");
        Events read = written.read(2, 0, scratch);
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        same(written.read(2), read);
        assertTrue(((Column.Doubles) read.events().column("number")).values().isDirect());
    }

    @Test
    void whatFitsMemoryStaysThere() throws Exception {
        Events read = Written.in(folder, rows(1000, true)).integers("event").read(2, 1 << 20, scratch);
        assertFalse(((Column.Doubles) read.events().column("number")).values().isDirect());
        assertEquals(0, filesIn(scratch));
    }

    @Test
    void forgetsTheRowsOfAFileThatTurnsOutToBeDamaged() throws Exception {
        String good = rows(15_000, true);
        byte[] damaged = Written.gzip(rows(15_000, true).getBytes(StandardCharsets.UTF_8));
        damaged[damaged.length - 6] ^= 1;
        List<byte[]> contents = List.of(good.getBytes(StandardCharsets.UTF_8), damaged);
        Written expected = Written.in(folder, good, good).integers("event");
        Events twice = expected.read();
        Written written = Written.bytes(folder, contents.get(0), contents.get(1), contents.get(0))
                .integers("event")
                .skipBadFiles();
        for (long memory : new long[] {0, 700_000, Long.MAX_VALUE}) {
            Events read = written.read(3, memory, Files.createTempDirectory(scratch, "run"));
            for (String column : twice.events().names()) {
                assertEquals(twice.events().column(column), read.events().column(column), column);
            }
            assertTrue(read.accounting().get(1).skipped().orElseThrow().contains("checksum"));
            assertEquals(15_000, read.accounting().get(2).read());
        }
        written.failOnBadFiles();
        assertThrows(InputFailure.class, () -> written.read(3, 0, Files.createTempDirectory(scratch, "run")));
    }
}
