package org.fivesigma.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as a paper prints it: the uncertainty to two digits, and the value to match.
 *
 * @param value the value, without a power of ten that both share
 * @param error its uncertainty; empty where none is known
 * @param power what both are multiplied by, for example {@code ×10⁶}; mostly empty
 */
public record RoundedNumber(String value, String error, String power) {
    private static final MathContext UNCERTAINTY = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final int DIGITS = 6;
    private static final int PERCENT_DIGITS = 4;
    /** Numbers from 10⁷ on, and those below 10⁻⁴, are written with a power of ten. */
    private static final int LARGE = 7;

    private static final int SMALL = -5;
    private static final int GROUP = 3;
    private static final int GROUPED_FROM = 5;
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202f';

    /** A value and its standard error; an error that is no positive number is not shown. */
    public static RoundedNumber of(double value, double error) {
        boolean known = Double.isFinite(error) && error > 0;
        if (!known || !Double.isFinite(value)) {
            return of(value);
        }
        return matched(new BigDecimal(value), new BigDecimal(error));
    }

    /** A value of unknown error, to six digits. */
    public static RoundedNumber of(double value) {
        return of(value, DIGITS);
    }

    /** A value of unknown error, to so many digits. */
    public static RoundedNumber of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return new RoundedNumber(word(value), "", "");
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int power = power(rounded);
        return new RoundedNumber(plain(rounded.scaleByPowerOfTen(-power)), "", times(power));
    }

    /** A fraction and its error in percent; to four digits where the error is not known. */
    public static RoundedNumber percent(double fraction, double error) {
        if (!Double.isFinite(fraction)) {
            return of(fraction);
        }
        BigDecimal percent = new BigDecimal(fraction).movePointRight(2);
        return Double.isFinite(error) && error > 0
                ? matched(percent, new BigDecimal(error).movePointRight(2))
                : of(percent.doubleValue(), PERCENT_DIGITS);
    }

    /** A number of events. */
    public static String count(long entries) {
        return plain(BigDecimal.valueOf(entries));
    }

    /** A value to so many decimals, never with a power of ten. */
    public static String decimals(double value, int decimals) {
        return Double.isFinite(value)
                ? plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN))
                : word(value);
    }

    /** The whole in one line, for example {@code (1.235 ± 0.012)×10⁶}. */
    public String text() {
        if (error.isEmpty()) {
            return value + power;
        }
        String both = value + " \u00b1 " + error;
        return power.isEmpty() ? both : "(" + both + ")" + power;
    }

    private static RoundedNumber matched(BigDecimal value, BigDecimal error) {
        BigDecimal rounded = twoDigits(error);
        BigDecimal matched = value.setScale(rounded.scale(), RoundingMode.HALF_EVEN);
        int power = power(matched.abs().max(rounded));
        return new RoundedNumber(
                plain(matched.scaleByPowerOfTen(-power)), plain(rounded.scaleByPowerOfTen(-power)), times(power));
    }

    /** Also of an error such as 0.5, which has only one. */
    private static BigDecimal twoDigits(BigDecimal error) {
        BigDecimal rounded = error.round(UNCERTAINTY);
        return rounded.setScale(rounded.scale() + UNCERTAINTY.getPrecision() - rounded.precision());
    }

    /** The power of ten to set apart; 0 where the number reads well without. */
    private static int power(BigDecimal number) {
        if (number.signum() == 0) {
            return 0;
        }
        int power = number.precision() - number.scale() - 1;
        return power < LARGE && power > SMALL ? 0 : power;
    }

    private static String times(int power) {
        if (power == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("\u00d710");
        if (power < 0) {
            text.append('\u207b');
        }
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String word(double value) {
        if (Double.isNaN(value)) {
            return "no number";
        }
        return value > 0 ? "\u221e" : MINUS + "\u221e";
    }

    /** A number with all its digits, grouped by threes from five on. */
    public static String plain(BigDecimal number) {
        String text = number.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0 && whole.length() >= GROUPED_FROM; i -= GROUP) {
            grouped.insert(i, NARROW_SPACE);
        }
        String sign = number.signum() < 0 ? String.valueOf(MINUS) : "";
        return sign + grouped + (point < 0 ? "" : text.substring(point));
    }
}
