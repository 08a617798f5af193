package org.fivesigma.plugin.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Knows the texts that stand in place of a decimal number: those that mean missing, infinities and not-a-number. */
final class MissingWords {
    private final byte[][] words;
    private final double[] values;

    /** Takes the texts that mean missing; decimal numbers among them mean every spelling of the number. */
    MissingWords(List<String> missing, byte point) {
        this.words = missing.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        DecimalReader numbers = new DecimalReader(point, DecimalReader.ANY_DIGITS);
        double[] value = new double[1];
        this.values = Arrays.stream(words)
                .filter(word ->
                        numbers.read(Arrays.copyOf(word, word.length + Rows.PADDING), 0, value, 0) == word.length)
                .mapToDouble(word -> {
                    numbers.read(Arrays.copyOf(word, word.length + Rows.PADDING), 0, value, 0);
                    return value[0];
                })
                .toArray();
    }

    /** Whether a text means missing. */
    boolean means(byte[] bytes, int from, int to) {
        for (byte[] word : words) {
            if (word.length == to - from && Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some numbers mean missing. */
    boolean hasValues() {
        return values.length > 0;
    }

    /** NaN for a number that means missing, else the number itself. */
    double unlessMissing(double number) {
        for (double value : values) {
            if (number == value) {
                return Double.NaN;
            }
        }
        return number;
    }

    /** What an infinity or not-a-number spells; empty for any other text. */
    static OptionalDouble special(byte[] bytes, int from, int to) {
        if (to - from > "-infinity".length()) {
            return OptionalDouble.empty();
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean negative = text.startsWith("-");
        String name = negative || text.startsWith("+") ? text.substring(1) : text;
        return switch (name) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "infinity" -> OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }
}
