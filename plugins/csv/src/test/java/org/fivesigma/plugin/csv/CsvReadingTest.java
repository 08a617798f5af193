package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private static final double NONE = Double.NaN;

    @TempDir
    private Path folder;

    private static String[] texts(EventTable events, String column) {
        return ((Column.Texts) events.column(column)).values();
    }

    @Test
    void readsNumbersUnderTheNamesOfTheFirstLine() throws Exception {
        Events read = Written.in(folder, "pt,eta\n25.5,-1.25\n30,2e-1\n").read();
        assertEquals(List.of("pt", "eta"), read.events().names());
        assertArrayEquals(new double[] {25.5, 30}, read.events().numbers("pt"));
        assertArrayEquals(new double[] {-1.25, 0.2}, read.events().numbers("eta"));
        assertEquals(List.of(new Accounting("events-0.csv", 2, 2, Map.of())), read.accounting());
    }

    @Test
    void schemaNamesTheColumnsThatReadingGives() throws Exception {
        Written written = Written.in(folder, "run,kind,pt\n1,signal,2\n").beside(folder, "0.5\n");
        List<ColumnSpec> expected = List.of(
                ColumnSpec.number("run"),
                new ColumnSpec("kind", ColumnType.TEXT, ""),
                ColumnSpec.number("pt"),
                ColumnSpec.number("weight"));
        assertEquals(
                expected, new Csv().schema(written.options(), written.files()).columns());
        assertEquals(expected, written.read().events().specs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a,b\r\n1,2\r\n3,4",
                "\n\na,b\n\n1,2\n   \n\n3,4\n\n\n",
                "a,b\r\n\r\n1,2\r\n\r\n3,4\r\n\r\n",
                "\ufeffa,b\n1,2\n3,4\n",
                "\ufeff\"a\",b\n1,2\n3,4\n",
                " a , b\n 1 ,\t2 \n3, 4\n",
                "\"a\",\"b\"\n\"1\",\"2\"\n\"3\" , \"4\"\r\n",
            })
    void lineEndsMarksBlanksAndQuotesDoNotChangeTheTable(String content) throws Exception {
        EventTable events = Written.in(folder, content).read().events();
        assertEquals(List.of("a", "b"), events.names());
        assertArrayEquals(new double[] {1, 3}, events.numbers("a"));
        assertArrayEquals(new double[] {2, 4}, events.numbers("b"));
    }

    @Test
    void quotedFieldsHoldSeparatorsNewlinesAndMarks() throws Exception {
        String content = "note,pt\n\"a, b\",1\n\"two\nlines\",2\n\"say \"\"hi\"\"\",3\n5'10\",4\n\"  \",5\n";
        EventTable events = Written.in(folder, content).read().events();
        assertArrayEquals(new String[] {"a, b", "two\nlines", "say \"hi\"", "5'10\"", "  "}, texts(events, "note"));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, events.numbers("pt"));
    }

    @Test
    void leavesOutCommentLinesAnywhere() throws Exception {
        String content = "# made \"today\na,b\n# units: GeV\n1,2\n#3,4\n5,6\n# end";
        EventTable events = Written.in(folder, content).comment("#").read().events();
        assertArrayEquals(new double[] {1, 5}, events.numbers("a"));
        assertArrayEquals(new double[] {2, 6}, events.numbers("b"));
    }

    @Test
    void leavesOutTheIndexColumnWhateverItHolds() throws Exception {
        Written written = Written.in(folder, ",a,b\nfirst,1,2\nsecond,3,4\n").indexFirst();
        EventTable events = written.read().events();
        assertEquals(List.of("a", "b"), events.names());
        assertArrayEquals(new double[] {2, 4}, events.numbers("b"));
    }

    @Test
    void namesColumnsByNumberWhereNothingElseDoes() throws Exception {
        assertEquals(
                List.of("column-0", "column-1"),
                Written.in(folder, "1,2\n3,4\n").withoutHeader().read().events().names());
        EventTable indexed = Written.in(folder, "7,1,2\n8,3,4\n")
                .withoutHeader()
                .indexFirst()
                .read()
                .events();
        assertEquals(List.of("column-0", "column-1"), indexed.names());
        assertArrayEquals(new double[] {1, 3}, indexed.numbers("column-0"));
    }

    @Test
    void namesOfTheRecipeReplaceThoseOfTheFile() throws Exception {
        EventTable events =
                Written.in(folder, "a,a\n1,2\n").names("x", "y").read().events();
        assertEquals(List.of("x", "y"), events.names());
        EventTable bare = Written.in(folder, "1,2\n")
                .withoutHeader()
                .names("x", "y")
                .read()
                .events();
        assertEquals(List.of("x", "y"), bare.names());
        assertEquals(1, bare.rows());
    }

    @Test
    void keepsOnlyTheColumnsAskedForInTheirOrder() throws Exception {
        Written written = Written.in(folder, "a,b,c\n1,oops,3\n4,5,6\n").columns("c", "a");
        EventTable events = written.read().events();
        assertEquals(List.of("c", "a"), events.names());
        assertArrayEquals(new double[] {3, 6}, events.numbers("c"));
    }

    @Test
    void readsInfinitiesAndNotANumberInEverySpelling() throws Exception {
        String content = "x\ninf\n-Infinity\n+inf\nINF\n-inf\nnan\nNaN\n-nan\n+NAN\n";
        double[] x = Written.in(folder, content).missing().read().events().numbers("x");
        double infinity = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {infinity, -infinity, infinity, infinity, -infinity, NONE, NONE, NONE, NONE}, x);
    }

    @Test
    void missingTextsAreNotANumberOrEmpty() throws Exception {
        String content = "x,kind\n1,a\n,\nNA,NA\nNone,?\n\"\",\"\"\n2,b\n";
        EventTable events = Written.in(folder, content).read().events();
        assertArrayEquals(new double[] {1, NONE, NONE, NONE, NONE, 2}, events.numbers("x"));
        assertArrayEquals(new String[] {"a", "", "", "", "", "b"}, texts(events, "kind"));
    }

    @Test
    void aMissingNumberMeansEverySpellingOfIt() throws Exception {
        String content = "x\n-999\n-999.0\n-9.99e2\n\"-999\"\n -999\n-998\n";
        double[] x = Written.in(folder, content).missing("-999").read().events().numbers("x");
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, NONE, -998}, x);
    }

    @Test
    void aColumnIsTextWhenTheRecipeOrItsFirstHundredRowsSaySo() throws Exception {
        StringBuilder content = new StringBuilder("code,late\n");
        for (int row = 0; row < 99; row++) {
            content.append("0").append(row).append(",").append(row).append("\n");
        }
        content.append("0100,word\n1,2\n");
        EventTable events =
                Written.in(folder, content.toString()).text("code").read().events();
        assertEquals("00", texts(events, "code")[0]);
        assertEquals("word", texts(events, "late")[99]);
    }

    @Test
    void everySeparatorGivesTheSameTable() throws Exception {
        EventTable expected = Written.in(folder, "a,b\n1.5,2\n3,4\n").read().events();
        assertSameTable(expected, Written.in(folder, "a\tb\n1.5\t2\n3\t 4\n").separator(Csv.Separator.TAB));
        assertSameTable(expected, Written.in(folder, "a;b\n1.5;2\n3;4\n").separator(Csv.Separator.SEMICOLON));
        assertSameTable(
                expected,
                Written.in(folder, "  a \t b  \n 1.5   2\r\n3\t\t4  \r\n \n").separator(Csv.Separator.WHITESPACE));
        assertSameTable(
                expected,
                Written.in(folder, "a;b\n1,5;2\n3;4\n")
                        .separator(Csv.Separator.SEMICOLON)
                        .decimalComma());
    }

    private static void assertSameTable(EventTable expected, Written written) throws Exception {
        EventTable events = written.read().events();
        assertEquals(expected.names(), events.names());
        for (String name : expected.names()) {
            assertEquals(expected.column(name), events.column(name));
        }
    }

    @Test
    void readsSeveralFilesAsOneTableWhateverTheOrderOfTheirColumns() throws Exception {
        Events read = Written.in(folder, "a,b\n1,2\n", "b,a\n4,3\n\n", "a,b\n\"5\",6\n", "a,b\n")
                .read();
        assertArrayEquals(new double[] {1, 3, 5}, read.events().numbers("a"));
        assertArrayEquals(new double[] {2, 4, 6}, read.events().numbers("b"));
        assertEquals(
                List.of(1L, 1L, 1L, 0L),
                read.accounting().stream().map(Accounting::read).toList());
    }

    @Test
    void putsWeightsOfSideFilesBesideTheirEvents() throws Exception {
        Events read = Written.in(folder, "a\n1\n2\n", "a\n3\n")
                .beside(folder, "0.5\n-0.25\n", "2e0")
                .weightColumn("w")
                .read();
        assertArrayEquals(new double[] {0.5, -0.25, 2}, read.events().numbers("w"));
    }

    @Test
    void skipsBadRowsOnRequestCountsThemAndSkipsTheirWeights() throws Exception {
        StringBuilder content = new StringBuilder("a,b\n");
        for (int row = 0; row < 100; row++) {
            content.append("1,2\n");
        }
        content.append("1\n1,2,3\n1,oops\n\"x\"y,1\n5,6\n");
        StringBuilder weights = new StringBuilder();
        for (int row = 0; row < 105; row++) {
            weights.append(row).append("\n");
        }
        Events read = Written.in(folder, content.toString())
                .skipBadRows()
                .beside(folder, weights.toString())
                .read();
        assertEquals(101, read.events().rows());
        assertEquals(5, read.events().numbers("a")[100]);
        assertEquals(104, read.events().numbers("weight")[100]);
        Map<String, Long> rejected = Map.of(
                "wrong number of fields", 2L,
                "text in a column of numbers", 1L,
                "text after a closing quotation mark", 1L);
        assertEquals(List.of(new Accounting("events-0.csv", 105, 101, rejected)), read.accounting());
    }

    @Test
    void aHeaderAloneIsASampleWithoutEvents() throws Exception {
        EventTable events = Written.in(folder, "a,b\n").read().events();
        assertEquals(0, events.rows());
        assertEquals(List.of("a", "b"), events.names());
    }

    @Test
    void acceptsTheCountThatProgramsWriteForColumnsWithoutNames() throws Exception {
        EventTable events = Written.in(folder, "0,1,2\n5,6,7\n").read().events();
        assertEquals(List.of("0", "1", "2"), events.names());
        assertEquals(1, events.rows());
    }

    @Test
    void namesAndTextsAreUtf8() throws Exception {
        byte[] content = "Δφ,n\nʤ,1\n".getBytes(StandardCharsets.UTF_8);
        EventTable events = Written.bytes(folder, content).read().events();
        assertEquals("ʤ", texts(events, "Δφ")[0]);
    }

    @Test
    void keepsTextsThatRepeatOnce() throws Exception {
        String row = "signal,\"a \"\"b\"\"\"\nbackground,\u00e9t\u00e9\n";
        EventTable events =
                Written.in(folder, "kind,note\n" + row.repeat(200)).read(1).events();
        for (String column : List.of("kind", "note")) {
            String[] all = texts(events, column);
            for (int i = 0; i < all.length; i++) {
                assertSame(all[i % 2], all[i]);
            }
        }
        assertEquals("a \"b\"", texts(events, "note")[398]);
        assertEquals("\u00e9t\u00e9", texts(events, "note")[399]);
    }

    @Test
    void offersItsEndings() {
        assertEquals(List.of("csv", "tsv", "txt", "csv.gz", "tsv.gz", "txt.gz"), new Csv().endings());
        assertTrue(new CsvPlugin().steps().contains(Csv.class));
    }
}
