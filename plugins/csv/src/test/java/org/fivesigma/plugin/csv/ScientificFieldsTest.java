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

/** The fast way agrees with its plain twin, {@link Double#parseDouble}, and leaves every other writing alone. */
class ScientificFieldsTest {
    private static final Dialect COMMAS = Dialect.of(Written.at().options(), "events.csv");

    private final ScientificFields fields = new ScientificFields(COMMAS, (byte) '.', 2);
    private final double[][] columns = {{Double.NEGATIVE_INFINITY}, {Double.NEGATIVE_INFINITY}};

    private int read(String row) {
        byte[] bytes = row.getBytes(StandardCharsets.ISO_8859_1);
        return fields.read(Arrays.copyOf(bytes, bytes.length + Rows.PADDING), 0, 0, columns, 0);
    }

    private void agrees(String first, String second) {
        String row = first + "," + second + "\n";
        assertEquals(row.length(), read(row), row);
        assertEquals(2, fields.reached());
        assertEquals(bits(Double.parseDouble(first)), bits(columns[0][0]), first);
        assertEquals(bits(Double.parseDouble(second)), bits(columns[1][0]), second);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }

    private static String written(double number) {
        // Java writes powers of ten below 10 with one digit, numpy with two
        return String.format(Locale.ROOT, "%.18e", new BigDecimal(number)).replaceFirst("e([+-])(\\d)$", "e$10$2");
    }

    @Test
    void agreesOnNumbersOfEverySize() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 20_000; i++) {
            double any = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-95, 97));
            float single = Float.intBitsToFloat(random.nextInt(0x7f7fffff));
            agrees(written(any), written(single));
        }
        agrees("0.000000000000000000e+00", "-0.000000000000000000e+00");
        agrees("9.999999999999999999e+99", "-1.000000000000000000e-99");
        agrees("0.000000000000000001e-99", "9.999999999999999999e-99");
    }

    /** Halfway between two doubles, and the last digit more or less: the hardest numbers to round. */
    @Test
    void agreesOnTies() {
        SplittableRandom random = new SplittableRandom(32);
        for (int i = 0; i < 20_000; i++) {
            long tie = (1L << 62) + random.nextLong(1L << 52) * 1024 + 512; // halfway between doubles 1024 apart
            agrees(digits(tie), digits(tie + 1));
            agrees(digits(tie - 1), "-" + digits(tie));
        }
    }

    private static String digits(long number) {
        String text = Long.toString(number);
        return text.charAt(0) + "." + text.substring(1) + "e+18";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23456789012345678e+05",
                "1.2345678901234567890e+05",
                "1.234567890123456789e+100",
                "1.234567890123456789e+5",
                "1.234567890123456789e*05",
                "1.234567890123456789E+05",
                "1.234567890123456789x+05",
                "1.234567890123456789e+x5",
                "1.234567890123456789e+5x",
                "1.23456789012345678ae+05",
                "1.2345678901234567:9e+05",
                "1.2345678/01234567890e+05",
                "1,234567890123456789e+05",
                "12.34567890123456789e+05",
                "+1.234567890123456789e+05",
                "--1.23456789012345678e+05",
                ":.234567890123456789e+05",
                " 1.234567890123456789e+05",
                "1.234567890123456789e+05 ",
                "1.234567890123456789e+05;",
                "",
                "-",
                "1",
            })
    void leavesOtherWritingsAlone(String other) {
        assertEquals(0, read(other + ",1\n"));
        assertEquals(0, fields.reached());
        read("1.000000000000000000e+00," + other + "\n");
        assertEquals(1, fields.reached());
        assertEquals(1, columns[0][0]);
        assertEquals(Double.NEGATIVE_INFINITY, columns[1][0]);
    }

    @Test
    void leavesColumnsThatAreNoNumbersAlone() {
        columns[1] = new double[0];
        read("1.000000000000000000e+00,2.000000000000000000e+00\n");
        assertEquals(1, fields.reached());
    }
}
