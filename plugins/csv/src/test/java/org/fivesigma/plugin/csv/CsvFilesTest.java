package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Accounting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files make one sample: each is read in its own way, bad ones are left out on request, differences are told. */
class CsvFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theEndingOfEachFileChoosesItsSeparator() throws Exception {
        Path compressed = folder.resolve("d.TSV.gz");
        Files.write(compressed, Written.gzip("a\tb\n7\t8\n".getBytes(StandardCharsets.UTF_8)));
        Written written = Written.at(
                file("a.csv", "a,b\n1,2\n"), file("b.tsv", "b\ta\n4\t3\n"), file("c.txt", "a,b\n5,6\n"), compressed);
        assertArrayEquals(new double[] {1, 3, 5, 7}, written.read().events().numbers("a"));
        assertArrayEquals(new double[] {2, 4, 6, 8}, written.read().events().numbers("b"));
    }

    @Test
    void aDecimalCommaMakesSemicolonTheUsualSeparator() throws Exception {
        Written written = Written.at(file("a.csv", "a;b\n1,5;2\n"), file("b.tsv", "a\tb\n2,5\t3\n"));
        assertArrayEquals(
                new double[] {1.5, 2.5}, written.decimalComma().read().events().numbers("a"));
    }

    @Test
    void leavesOutBadFilesOnRequest() throws Exception {
        Path good = file("good.csv", "a,b\n1,2\n3,4\n");
        Path empty = file("empty.csv", "");
        Path other = file("last.csv", "a,b\n5,6\n");
        Path broken = file("broken.csv", "a,b\n" + "7,8\n".repeat(200_000) + "9\n");
        Path absent = folder.resolve("absent.csv");
        Written written = Written.at(empty, good, broken, absent, other).skipBadFiles();
        for (int threads = 1; threads <= 3; threads++) {
            Events read = written.read(threads);
            assertArrayEquals(new double[] {1, 3, 5}, read.events().numbers("a"));
            List<Accounting> expected = List.of(
                    Accounting.skipped("empty.csv", 0, "the file is empty, so that its columns are unknown"),
                    new Accounting("good.csv", 2, 2, Map.of()),
                    Accounting.skipped("broken.csv", 0, "line 200002: the row has 1 fields, but the columns are 2"),
                    Accounting.skipped("absent.csv", 0, "there is no such file"),
                    new Accounting("last.csv", 1, 1, Map.of()));
            assertEquals(expected, read.accounting());
        }
        assertEquals(2, written.schema().warnings().size());
    }

    @Test
    void leavesOutAFileOfWhichNoRowFits() throws Exception {
        Path good = file("good.csv", "a,b\n1,2\n");
        Path bad = file("bad.csv", "a,b\n1\n2\n");
        Events read = Written.at(bad, good).skipBadRows().skipBadFiles().read();
        assertEquals(1, read.events().rows());
        Accounting accounting = read.accounting().get(0);
        assertEquals(2, accounting.declared());
        assertTrue(accounting.skipped().orElseThrow().contains("not one of the 2 rows"));
    }

    @Test
    void weightsOfAFileThatIsLeftOutAreLeftOutToo() throws Exception {
        Path good = file("good.csv", "a\n1\n2\n");
        Path bad = file("bad.csv", "a\n3\n4,5\n");
        Path last = file("last.csv", "a\n6\n");
        for (Path unreadable : List.of(bad, folder.resolve("absent.csv"))) {
            Events read = Written.at(good, unreadable, last)
                    .beside(folder, "0.1\n0.2\n", "0.3\n0.4\n", "0.6\n")
                    .skipBadFiles()
                    .read();
            assertArrayEquals(new double[] {0.1, 0.2, 0.6}, read.events().numbers("weight"));
        }
    }

    @Test
    void failsWhenEveryFileIsBad() throws Exception {
        Written heads =
                Written.at(file("a.csv", ""), folder.resolve("absent.csv")).skipBadFiles();
        assertEquals("a.csv", assertThrows(InputFailure.class, heads::read).file());
        Written rows = Written.at(file("b.csv", "a\n1,2\n")).skipBadFiles();
        assertEquals(2, assertThrows(InputFailure.class, rows::read).line());
    }

    @Test
    void columnsThatSomeFilesLackAreLeftOutWithAWarning() throws Exception {
        Written written = Written.in(folder, "a,b,c\n1,2,3\n", "c,a,d\n4,5,6\n");
        Events read = written.read();
        assertEquals(List.of("a", "c"), read.events().names());
        assertArrayEquals(new double[] {3, 4}, read.events().numbers("c"));
        Schema schema = written.schema();
        assertEquals(read.events().specs(), schema.columns());
        assertEquals(
                List.of(
                        "column 'b' of events-0.csv is left out, for events-1.csv of the same sample has none of that name",
                        "column 'd' of events-1.csv is left out, for events-0.csv of the same sample has none of that name"),
                schema.warnings());
    }

    @Test
    void namesThatAreTwiceThereAreMadeDistinctWithAWarning() throws Exception {
        Written written = Written.in(folder, "x,y,x,x-2,x\n1,2,3,4,5\n");
        assertEquals(
                List.of("x", "y", "x-3", "x-2", "x-4"), written.read().events().names());
        assertEquals(2, written.schema().warnings().size());
        assertEquals(
                "column 3 of events-0.csv is named 'x' like an earlier one; here it is 'x-3'",
                written.schema().warnings().get(0));
    }

    @Test
    void warnsOfNumbersThatAreReadAsText() throws Exception {
        Written written =
                Written.in(folder, "a,b,c,d,e\n1,x,\"4,5\",1 234,\n2,y,\"5,5\",2 345,\n", "a,b,c,d,e\n-,z,6,3,7\n");
        assertEquals(
                List.of(
                        "column 'a' is read as text because of '-' in events-1.csv:2; if that is meant, say so with"
                                + " text: [a]",
                        "column 'c' is read as text because of '4,5' in events-0.csv:2; if that is meant, say so with"
                                + " text: [c]",
                        "column 'd' is read as text because of '1 234' in events-0.csv:2; if that is meant, say so with"
                                + " text: [d]"),
                written.schema().warnings());
        assertEquals(List.of(), written.text("a", "c", "d").schema().warnings());
    }
}
