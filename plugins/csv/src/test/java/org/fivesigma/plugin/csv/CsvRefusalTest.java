package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRefusalTest {
    @TempDir
    private Path folder;

    /** Asserts the line, and that message and remedy hold these texts; reading fails alike on 1 and 3 threads. */
    private static void refuses(Written written, long line, String message, String remedy) {
        InputFailure alone = assertThrows(InputFailure.class, () -> written.read(1));
        InputFailure together = assertThrows(InputFailure.class, () -> written.read(3));
        assertEquals(alone.getMessage(), together.getMessage());
        assertEquals(line, alone.line());
        assertTrue(alone.getMessage().contains(message), alone.getMessage());
        assertTrue(alone.remedy().contains(remedy), alone.remedy());
    }

    private Written file(String content) throws Exception {
        return Written.in(folder, content);
    }

    @Test
    void refusesRowsOfOtherLength() throws Exception {
        refuses(file("a,b\n1,2\n\n3\n"), 4, "the row has 1 fields, but the columns are 2", "on-bad-row: skip");
        refuses(file("a,b\n1,2\n3,4,5,6\n"), 3, "the row has 4 fields, but the columns are 2", "on-bad-row: skip");
        refuses(file("a b\n1 2\n3\n").separator(Csv.Separator.WHITESPACE), 3, "1 fields", "on-bad-row: skip");
    }

    @Test
    void refusesTextInAColumnOfNumbers() throws Exception {
        String rows = "1,2\n".repeat(150);
        refuses(
                file("pt,n\n" + rows + "1,many\n"),
                152,
                "column 'n' holds numbers, but here the text 'many'",
                "text: [n]");
        refuses(file("pt,n\n" + rows + "1,many\n"), 152, "'many'", "missing: [\"many\"]");
        refuses(file("pt,n\n" + rows + "1,0x1p3\n"), 152, "'0x1p3'", "text: [n]");
        refuses(file("pt,n\n" + rows + "1,1.5f\n"), 152, "'1.5f'", "text: [n]");
        refuses(file("pt,n\n" + rows + "1,\"a\nb\"\n").skipBadRows(), 152, "over 2 lines", "close the quotation mark");
    }

    @Test
    void namesTheFirstBadRowOfMany() throws Exception {
        String rows = "1,2\n".repeat(300_000);
        refuses(file("a,b\n" + rows + "1\n" + rows + "x,y,z\n" + rows), 300_002, "1 fields", "skip");
    }

    @Test
    void refusesAnEmptyFieldThatMayNotBeMissing() throws Exception {
        refuses(file("a,b\n1,2\n" + "3,4\n".repeat(100) + ",6\n").missing(), 103, "column 'a'", "missing:");
    }

    @Test
    void refusesAFirstLineOfNumbersAsNames() throws Exception {
        refuses(file("1.0,0.869,-0.635\n0.0,1.1,2.2\n"), 1, "1.0, 0.869, -0.635", "header: false");
        refuses(file("1.0,0.869\n0.0,1.1\n").names("label", "pt"), 1, "only numbers", "header: false");
    }

    @Test
    void refusesNamesAsAFirstRow() throws Exception {
        refuses(file("a,b\n1,2\n").withoutHeader(), 1, "looks like names: a, b", "header: true");
        assertEquals(2, assertReads(file("a,b\n1,2\n").withoutHeader().text("column-0", "column-1")));
    }

    private static int assertReads(Written written) throws Exception {
        return written.read().events().rows();
    }

    @Test
    void refusesNamesThatAreEmpty() throws Exception {
        refuses(file("a,,b\n1,2,3\n"), 1, "column 2 has no name", "names: [...]");
        refuses(file(",a,b\n1,2,3\n"), 1, "column 1 has no name", "index: first");
    }

    @Test
    void refusesAnotherNumberOfNames() throws Exception {
        refuses(
                file("1,2,3\n").withoutHeader().names("a", "b"),
                1,
                "the line has 3 fields, but names: gives 2",
                "index");
        refuses(file("x,y\n1,2\n").names("a"), 1, "the line has 2 fields, but names: gives 1", "separator");
    }

    @Test
    void refusesColumnsThatAreNotThere() throws Exception {
        refuses(file("a,b\n1,2\n").columns("c"), 0, "columns: names 'c'", "a, b");
        refuses(file("a,b\n1,2\n").text("c"), 0, "text: names 'c'", "a, b");
    }

    @Test
    void refusesALineThatOnlyAnotherSeparatorWouldCut() throws Exception {
        refuses(file("a\tb\n1\t2\n"), 1, "1 times", "separator: tab");
        refuses(file("1;2;3\n").withoutHeader(), 1, "2 times", "separator: semicolon");
        refuses(file("a,b\n1,2\n").separator(Csv.Separator.TAB), 1, "1 times", "separator: comma");
        assertEquals(1, assertReads(file("a;b\nc;d\n").names("both")));
    }

    @Test
    void refusesToSkipEveryRow() throws Exception {
        refuses(
                file("a,b\n1\n2\n").skipBadRows(),
                0,
                "not one of the 2 rows fits the columns: wrong number of fields",
                "check separator");
    }

    @Test
    void refusesFilesOfOtherColumns() throws Exception {
        refuses(
                Written.in(folder, "a,b\n1,2\n", "a,c\n1,2\n").columns("a", "b"),
                0,
                "the file lacks b, which events-0.csv of the same sample has",
                "columns: [...]");
        refuses(
                Written.in(folder, "a,b\n1,2\n", "x,y\n1,2\n"),
                0,
                "the file lacks a, b, which events-0.csv of the same sample has",
                "two samples");
        refuses(
                Written.in(folder, "1,2\n", "1,2,3\n").withoutHeader(),
                0,
                "the rows have 3 fields, but those of events-0.csv of the same sample have 2",
                "two samples");
    }

    @Test
    void refusesFilesWithoutColumns() throws Exception {
        refuses(file(""), 0, "the file is empty", "how the file was made");
        refuses(file("\n\n").withoutHeader(), 0, "the file is empty", "how the file was made");
    }

    @Test
    void refusesQuotesThatStayOpenOrCloseEarly() throws Exception {
        refuses(file("a,b\n1,2\n\"3,4\n5,6\n"), 3, "is not closed", "close it");
        refuses(file("a,b\n1,2\n\"3\"x,4\n"), 3, "closes field 1", "double a quotation mark");
        refuses(file("\"a\"x,b\n1,2\n"), 1, "closes field 1", "double a quotation mark");
    }

    @Test
    void refusesOtherEncodings() throws Exception {
        byte[] latin = "kind,n\nµ,1\n".getBytes(StandardCharsets.ISO_8859_1);
        refuses(
                Written.bytes(folder, latin),
                2,
                "column 'kind' holds text that is not UTF-8",
                "save the file as UTF-8");
        byte[] header = "µ,n\n1,1\n".getBytes(StandardCharsets.ISO_8859_1);
        refuses(Written.bytes(folder, header), 1, "not UTF-8", "save the file as UTF-8");
        byte[] wide = "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        refuses(Written.bytes(folder, wide), 1, "UTF-16", "save the file as UTF-8");
    }

    @Test
    void refusesLinesThatEndInCarriageReturnsAlone() throws Exception {
        refuses(file("a,b\r1,2\r3,4\r"), 1, "carriage returns", "convert");
    }

    @Test
    void refusesLinesLongerThanAnyEvent() throws Exception {
        String endless = "1".repeat(17 << 20);
        refuses(file(endless), 1, "longer than 16 MiB", "one event a line");
        refuses(file("a\n1\n" + endless + "\n2\n"), 3, "longer than 16 MiB", "one event a line");
        refuses(file("a\n\"1\"\n" + endless + "\n2\n"), 3, "longer than 16 MiB", "one event a line");
    }

    @Test
    void refusesMoreColumnsThanAnyEventHas() throws Exception {
        refuses(file("1,".repeat(100_001)), 1, "more than 100000 fields", "one event a line");
    }

    @Test
    void reservesNoMoreThanTheFileBacks() throws Exception {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < 50_000; column++) {
            names.add("x" + column);
        }
        // 50,000 columns times 2,000,000 lines would be 800 GB
        Written written = file(String.join(",", names) + "\n" + "\n".repeat(2_000_000));
        assertEquals(0, assertReads(written));
    }

    @Test
    void refusesWeightsThatDoNotFitTheEvents() throws Exception {
        refuses(file("a\n1\n2\n").beside(folder, "1\n"), 0, "holds 1 weights, but events-0.csv holds 2 events", "each");
        refuses(file("a\n1\n2\n").beside(folder, "1\nx\n"), 2, "'x'", "give one weight a line");
        refuses(file("a\n1\n2\n").beside(folder, "1\nnan\n"), 0, "the weight of event 2 is NaN", "finite");
        refuses(file("a\n1\n").beside(folder, "1\n", "2\n"), 0, "1 event files have 2 files of weights", "one file");
        refuses(file("weight\n1\n").beside(folder, "1\n"), 0, "has a column 'weight'", "weight-column:");
    }

    @Test
    void refusesFilesThatCannotBeRead() throws Exception {
        refuses(Written.at(folder.resolve("nowhere.csv")), 0, "there is no such file", "check the path");
        refuses(Written.at(folder), 0, "this is a folder", "name the files");
        Written none = Written.at();
        assertThrows(StepFailure.class, () -> new Csv().schema(none.options(), none.files()));
    }

    @Test
    void refusesAParameterThatCannotBeMeant() {
        Path path = Path.of("a.csv");
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.at(path).comment("").options());
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.at(path).names("a", "a").options());
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.at(path).columns("").options());
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.at(path).weightColumn(" ").options());
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.at(path).text("a").integers("a").options());
        List<String> problems = new ArrayList<>();
        Written both = Written.at(path).separator(Csv.Separator.COMMA).decimalComma();
        new Csv().check(both.options(), (where, what, remedy) -> problems.add(where));
        assertEquals(List.of("decimal"), problems);
    }
}
