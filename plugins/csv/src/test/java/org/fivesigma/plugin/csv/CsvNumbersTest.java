package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers keep their digits: integers all of them, 32-bit numbers those of one rounding. */
class CsvNumbersTest {
    @TempDir
    private Path folder;

    private static long[] longs(Events read, String column) {
        return ((Column.Longs) read.events().column(column)).toArray();
    }

    private static InputFailure refused(Written written) {
        return assertThrows(InputFailure.class, () -> written.read());
    }

    @Test
    void readsIntegersExactly() throws Exception {
        String content = "run,event\n1,9007199254740993\n-2,9223372036854775807\n3.0,-9223372036854775808\n"
                + "\"4\", +18014398509481985\n5e2,1.234567890123456789e18\n0000000000000000000000006,-0\n";
        Events read = Written.in(folder, content).integers("run", "event").read();
        assertEquals(ColumnType.LONG, read.events().specs().get(1).type());
        assertArrayEquals(new long[] {1, -2, 3, 4, 500, 6}, longs(read, "run"));
        long[] events = {9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE, 18014398509481985L, 1234567890123456789L, 0
        };
        assertArrayEquals(events, longs(read, "event"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551615",
                "1e19",
                "1e999999999",
                "1e-2147483649",
                "NA",
                "",
                "nan",
                "x",
                "-",
                "0x10",
                "1 2",
            })
    void refusesWhatIsNoIntegerOf64Bits(String text) throws Exception {
        Written written = Written.in(folder, "a,event\n1,2\n3," + text + "\n").integers("event");
        InputFailure failure = refused(written);
        assertEquals(3, failure.line());
        assertEquals("column 'event' holds integers, but here '" + text + "'", failure.getMessage());
        assertTrue(failure.remedy().contains("integers:"), failure.remedy());
        Events skipped = written.skipBadRows().read();
        assertEquals(
                Map.of("no integer in a column of integers", 1L),
                skipped.accounting().get(0).rejected());
    }

    @Test
    void refusesAMissingIntegerWrittenAsANumber() throws Exception {
        Written written =
                Written.in(folder, "event\n7\n-999\n").integers("event").missing("-999.0");
        assertEquals(3, refused(written).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-12345678901234567890", "18446744073709551617", "+9007199254740993."})
    void refusesToRoundAnInteger(String text) throws Exception {
        for (String before : List.of("", "1\n".repeat(150))) {
            InputFailure failure = refused(Written.in(folder, "event\n" + before + text + "\n"));
            assertEquals(2 + before.length() / 2, failure.line());
            assertTrue(failure.getMessage().contains("would round the integer '" + text), failure.getMessage());
            assertTrue(failure.remedy().contains("integers: [event]"), failure.remedy());
        }
        Events skipped =
                Written.in(folder, "event\n1\n" + text + "\n").skipBadRows().read();
        assertEquals(
                Map.of("integer of more digits than a number keeps", 1L),
                skipped.accounting().get(0).rejected());
    }

    @Test
    void readsIntegersThatANumberHoldsExactly() throws Exception {
        String googol = "1" + "0".repeat(22);
        String content = "x\n9007199254740992\n9007199254740994\n18446744073709551616\n" + googol
                + "\n9007199254740993.0\n9007199254740993e0\n";
        double[] expected = {0x1p53, 9007199254740994.0, 0x1p64, 1e22, 0x1p53, 0x1p53};
        assertArrayEquals(expected, Written.in(folder, content).read().events().numbers("x"));
    }

    @Test
    void anIntegerThatMeansMissingMayHaveAnyDigits() throws Exception {
        double[] x = Written.in(folder, "x\n1\n-9223372036854775809\n")
                .missing("-9223372036854775809")
                .read()
                .events()
                .numbers("x");
        assertArrayEquals(new double[] {1, Double.NaN}, x);
    }

    @Test
    void singlePrecisionRefusesToRoundAnInteger() throws Exception {
        assertArrayEquals(
                new double[] {16777216, 33554432},
                Written.in(folder, "x\n16777216\n33554432\n")
                        .singlePrecision()
                        .read()
                        .events()
                        .numbers("x"));
        InputFailure failure = refused(Written.in(folder, "x\n1\n16777217\n").singlePrecision());
        assertTrue(failure.getMessage().contains("keep 7 digits"), failure.getMessage());
    }

    /** The JDK's parser of 32-bit numbers, which never goes by way of 64 bits, is the independent reference. */
    @Test
    void singlePrecisionRoundsOnceFromTheDigits() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                // digits just beyond a halfway point, which 64 bits cannot tell from it
                "1.000000059604644775390625",
                "1.00000005960464477539062500000000000000001",
                "1.00000005960464477539062499999999999999999",
                "1.000000178813934326171875",
                "1.00000017881393432617187499999999999999999",
                "1.4012984643248170e-45",
                "0.70064923216240853546186479164495e-45",
                "0.70064923216240853546186479164496e-45",
                "1.1754943508222875e-38",
                "1.1754942807573643e-38",
                "3.4028235677973366e38",
                "3.40282356779733661637539395458142568447e38",
                "3.40282356779733661637539395458142568448e38",
                "1e39",
                "-1e-60",
                "1e-400",
                "0.1",
                "-0.0"));
        SplittableRandom random = new SplittableRandom(24);
        for (int i = 0; i < 20_000; i++) {
            float below = Float.intBitsToFloat(random.nextInt(0x7f7fffff));
            double halfway = ((double) below + Math.nextUp(below)) / 2;
            String exact = new java.math.BigDecimal(halfway).toString();
            texts.add(exact);
            texts.add(new java.math.BigDecimal(halfway)
                    .add(new java.math.BigDecimal(halfway).ulp())
                    .toString());
            texts.add(Float.toString(below));
            texts.add(Double.toString(random.nextDouble() * 1000));
        }
        texts.removeIf(text -> text.matches("\\d+"));
        Events read = Written.in(folder, "x\n" + String.join("\n", texts) + "\n")
                .singlePrecision()
                .read();
        Column.Floats column = (Column.Floats) read.events().column("x");
        for (int row = 0; row < texts.size(); row++) {
            assertEquals(
                    Float.floatToRawIntBits(Float.parseFloat(texts.get(row))),
                    Float.floatToRawIntBits(column.values().get(row)),
                    texts.get(row));
        }
    }

    @Test
    void singlePrecisionKeepsMissingNumbersAndTexts() throws Exception {
        Events read = Written.in(folder, "x,kind,n\n0.1,a,9007199254740993\n-999.1,b,2\nNA,c,3\ninf,d,4\n")
                .singlePrecision()
                .missing("NA", "-999.1")
                .integers("n")
                .read();
        assertEquals(
                List.of(ColumnType.FLOAT, ColumnType.TEXT, ColumnType.LONG),
                read.events().specs().stream().map(spec -> spec.type()).toList());
        double[] expected = {0.1f, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY};
        assertArrayEquals(expected, read.events().numbers("x"));
    }
}
