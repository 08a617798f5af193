package org.fivesigma.shape;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as recipes write them: decimal only, {@code 1e5}, {@code .5}, {@code 20%}, {@code .inf}, {@code .nan}. */
public final class Numerals {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Numerals() {}

    /** The number nearest to the text, or nothing where the text is none, or one too large or too small to hold. */
    public static OptionalDouble number(String text) {
        if (text.endsWith("%")) {
            return decimal(text.substring(0, text.length() - 1).strip(), 2);
        }
        return switch (text) {
            case ".inf", "+.inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-.inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case ".nan" -> OptionalDouble.of(Double.NaN);
            default -> decimal(text, 0);
        };
    }

    /** The whole number, or nothing where the text is none that fits 64 bits; {@code 1e5} is one. */
    public static Optional<Long> whole(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    /** The number after its point was moved; moving it in decimal keeps 0.7% exactly as near as 0.007. */
    private static OptionalDouble decimal(String text, int placesLeft) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        // parsed as text, since a decimal number has no negative zero
        String moved = placesLeft == 0 ? text : withExponent(text, -placesLeft);
        double number = Double.parseDouble(moved);
        boolean lost = Double.isInfinite(number) || number == 0 && new BigDecimal(text).signum() != 0;
        return lost ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static String withExponent(String text, int more) {
        int at = text.toLowerCase(Locale.ROOT).indexOf('e');
        int exponent = at < 0 ? 0 : Integer.parseInt(text.substring(at + 1));
        return (at < 0 ? text : text.substring(0, at)) + "e" + (exponent + more);
    }
}
