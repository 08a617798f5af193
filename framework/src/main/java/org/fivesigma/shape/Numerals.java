package org.fivesigma.shape;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as recipes write them: decimal only, {@code 1e5}, {@code .5}, {@code 20%}, {@code .inf}, {@code .nan}. */
public final class Numerals {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Numerals() {}

    /** The number, or nothing where the text is none. */
    public static OptionalDouble number(String text) {
        if (text.endsWith("%")) {
            OptionalDouble percent = number(text.substring(0, text.length() - 1).strip());
            return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
        }
        return switch (text) {
            case ".inf", "+.inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-.inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case ".nan" -> OptionalDouble.of(Double.NaN);
            default -> decimal(text);
        };
    }

    /** The whole number, or nothing where the text is none that fits 64 bits; {@code 1e5} is one. */
    public static Optional<Long> whole(String text) {
        OptionalDouble number = decimal(text);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new java.math.BigDecimal(text).longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static OptionalDouble decimal(String text) {
        return DECIMAL.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
