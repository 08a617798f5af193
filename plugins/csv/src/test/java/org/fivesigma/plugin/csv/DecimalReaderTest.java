package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number must have the bits that the JDK's own, independent parser gives. */
class DecimalReaderTest {
    private final DecimalReader reader = new DecimalReader((byte) '.', DecimalReader.ANY_DIGITS);

    private double read(String number, int length) {
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
        double[] column = {Double.NEGATIVE_INFINITY};
        assertEquals(length, reader.read(Arrays.copyOf(bytes, bytes.length + Rows.PADDING), 0, column, 0), number);
        return column[0];
    }

    private void agrees(String number) {
        long expected = Double.doubleToRawLongBits(Double.parseDouble(number));
        assertEquals(expected, Double.doubleToRawLongBits(read(number, number.length())), number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0.0",
                "-0.000e5",
                "1",
                "+1",
                "5.",
                ".5",
                "-.5e-3",
                "1E5",
                "1e+05",
                "0.1",
                "00000000000000000000000000001.50",
                "0.00000000000000000000000000000000000123456789012345678",
                "9007199254740993",
                "9007199254740992.5",
                "9007199254740993.0000000000000000000000000000001",
                "18446744073709551615",
                "18446744073709551616",
                "9999999999999999999",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e309",
                "-1e400",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "2.2250738585072011e-308",
                "2.2250738585072014e-308",
                "1e-400",
                "0e999999999999",
                "1e-99999999999999999999",
                "1e99999999999999999999",
                "8.442911973260991817129021e-309",
                "6.9533558078476768e-7",
                "1090544144181609348835077142190",
            })
    void agreesOnHardNumbers(String number) {
        agrees(number);
    }

    @Test
    void agreesOnRandomNumbersOfEverySizeAndWriting() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(number)) {
                continue;
            }
            agrees(Double.toString(number));
            int digits = random.nextInt(1, 25);
            agrees(String.format(Locale.ROOT, "%." + digits + "e", new BigDecimal(number)));
        }
    }

    @Test
    void agreesOnRandomNumbersAsEventDataHoldThem() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-3, 7));
            agrees(String.format(Locale.ROOT, "%.18e", new BigDecimal(number)));
            agrees(String.format(Locale.ROOT, "%." + random.nextInt(0, 12) + "f", number));
            agrees(Float.toString((float) number));
        }
    }

    @Test
    void agreesHalfwayBetweenTwoDoublesAndNextToIt() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 3_000; i++) {
            double below = Math.abs(Double.longBitsToDouble(random.nextLong(1, 0x7fe0000000000000L)));
            BigDecimal halfway = new BigDecimal(below)
                    .add(new BigDecimal(Math.nextUp(below)))
                    .divide(BigDecimal.valueOf(2));
            agrees(halfway.toString());
            agrees(halfway.add(halfway.ulp()).toString());
            agrees(halfway.subtract(halfway.ulp()).toString());
        }
    }

    @Test
    void agreesOnTiesOfNineteenDigits() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            long tie = (1L << 62) + random.nextLong(1L << 52) * 1024 + 512; // halfway between doubles 1024 apart
            agrees(Long.toString(tie));
            agrees(tie + "e-" + random.nextInt(30));
            agrees(Long.toString(tie + 1));
            agrees(((1L << 53) + 1 + 2 * random.nextLong(1L << 50)) + ".5");
        }
    }

    @Test
    void stopsWhereTheNumberDoes() {
        assertEquals(1.5, read("1.5,2", 3));
        assertEquals(1, read("1e,2", 1));
        assertEquals(1, read("1e+x", 1));
        assertEquals(0, read("0x1p3", 1));
        assertEquals(12345678.123456789, read("12345678.123456789\n", 18));
        assertEquals(1.234567890123456789e100, read("1.234567890123456789e+100", 25));
        assertEquals(1.234567890123456789, read("1.234567890123456789e*05", 20));
        assertEquals(1.234567890123456789, read("1.234567890123456789x+05", 20));
        assertEquals(1.234567890123456789, read("1.234567890123456789e+x5", 20));
        assertEquals(1.234567890123456789e5, read("1.234567890123456789e+5x", 23));
        assertEquals(-1.23456789012345678, read("-1.23456789012345678ae+05", 20));
        assertEquals(1.2345678901234567, read("1.2345678901234567:9e+05", 18));
        for (String none : new String[] {"", "-", "+", ".", "-.", "e5", ".e5", "nan", "inf", "--1", "+-1"}) {
            read(none, -1);
        }
    }

    @Test
    void readsADecimalComma() {
        DecimalReader comma = new DecimalReader((byte) ',', DecimalReader.ANY_DIGITS);
        double[] column = new double[1];
        byte[] bytes = Arrays.copyOf("0,12345678901234567890123;".getBytes(StandardCharsets.US_ASCII), 60);
        assertEquals(25, comma.read(bytes, 0, column, 0));
        assertEquals(0.12345678901234567890123, column[0]);
    }
}
