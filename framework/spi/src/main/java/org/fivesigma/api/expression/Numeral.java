package org.fivesigma.api.expression;

import java.math.BigDecimal;
import java.math.MathContext;

/** Gives the shortest text of a number that reads back as the same number, equal on every Java version. */
final class Numeral {
    private Numeral() {}

    /** The text of a finite number that is not negative. */
    static String text(double value) {
        BigDecimal shortest = shortest(value);
        if (shortest.signum() == 0) {
            return "0";
        }
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String scientific = digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
        // Plain unless the other form saves at least two characters: 1000, but 1e4; plain texts of tiny numbers are
        // long.
        if (Math.abs(exponent) > 20) {
            return scientific;
        }
        String plain = shortest.toPlainString();
        return plain.length() < scientific.length() + 2 ? plain : scientific;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }
}
