package org.fivesigma.plugin.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Stamp;
import org.junit.jupiter.api.Test;

final class CsvFileTest {
    @Test
    void numbersReadBackBitForBit() throws Exception {
        double[] numbers = {
            0.1, -0.0, 1 / 3.0, 5e-324, Double.MAX_VALUE, 1e22, 9007199254740993.0, 2.2250738585072014E-308, 1e-5, 2e-3
        };
        List<String> lines = lines(EventTable.of(Column.of("x", numbers)), "");
        for (int i = 0; i < numbers.length; i++) {
            double read = Double.parseDouble(lines.get(i + 1).split(",")[0]);
            assertEquals(Double.doubleToRawLongBits(numbers[i]), Double.doubleToRawLongBits(read), lines.get(i + 1));
        }
    }

    @Test
    void shortNumbersAreWrittenInTheDigitsOfTheirOwnPrecision() throws Exception {
        float[] numbers = {0.1f, 16777216f, 1.17549435E-38f, 3.4028235e38f, 1 / 3f};
        Column column = new Column.Floats(new ColumnSpec("x", ColumnType.FLOAT, ""), numbers);
        List<String> lines = lines(EventTable.of(column), "");
        assertEquals("0.1,one", lines.get(1));
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], Float.parseFloat(lines.get(i + 1).split(",")[0]));
        }
    }

    @Test
    void aNumberWithoutAValueIsNanAndFlagsAreOneAndZero() throws Exception {
        EventTable table = EventTable.of(
                Column.of("x", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                new Column.Flags(new ColumnSpec("b", ColumnType.FLAG, ""), new boolean[] {true, false, true}),
                new Column.Longs(
                        new ColumnSpec("n", ColumnType.LONG, ""), new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}));
        assertEquals(
                List.of(
                        "x,b,n,sample",
                        "nan,1,-9223372036854775808,one",
                        "inf,0,0,one",
                        "-inf,1,9223372036854775807,one"),
                lines(table, ""));
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDisarmed() throws Exception {
        EventTable table = EventTable.of(Column.of("t", "=1+1", "@cmd", "+1", "-1", "ee", "a,b", "say \"hi\"", " x"));
        assertEquals(
                List.of(
                        "t,sample",
                        "'=1+1,one",
                        "'@cmd,one",
                        "'+1,one",
                        "'-1,one",
                        "ee,one",
                        "\"a,b\",one",
                        "\"say \"\"hi\"\"\",one",
                        "\" x\",one"),
                lines(table, ""));
    }

    @Test
    void simulatedEventsAreStampedInTheFirstLine() throws Exception {
        List<String> lines = lines(EventTable.of(Column.of("x", 1)), "two\nlines");
        assertEquals(List.of("# simulated stand-in: two lines", "x,sample", "1.0,one"), lines);
    }

    @Test
    void listsAreRefusedByName() {
        StepFailure refusal = assertThrows(
                StepFailure.class,
                () -> SampleTables.of(Map.of("one", EveryType.table(3)), List.of(), "sample")
                        .refuseLists());
        assertTrue(refusal.getMessage().contains("ds, fs, ls, bs"), refusal.getMessage());
        assertTrue(refusal.remedy().contains("arrow"), refusal.remedy());
    }

    private static List<String> lines(EventTable table, String stamp) throws IOException, StepFailure {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new CsvFile(SampleTables.of(Map.of("one", table), List.of(), "sample"), new Stamp(stamp)).writeTo(stream);
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
