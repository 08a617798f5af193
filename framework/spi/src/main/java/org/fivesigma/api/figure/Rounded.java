package org.fivesigma.api.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.fivesigma.api.data.Measure;

/** Numbers as figures show them: an uncertainty to two digits and the value to match, others to so many digits or decimals. */
public final class Rounded {
    private static final MathContext UNCERTAINTY = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final int LARGE = 6;
    private static final int SMALL = -4;

    private Rounded() {}

    /** A measure with its error, or to so many digits where it has none. */
    public static String text(Measure measure, int digits) {
        return text(measure.value(), measure.error().orElse(0.0), digits);
    }

    /** {@code 124.97 ± 0.12}, or {@code (1.235 ± 0.012)×10^{6}} for large and small numbers; six digits without an error. */
    public static String text(double value, double error) {
        return text(value, error, 6);
    }

    private static String text(double value, double error, int digits) {
        if (!Double.isFinite(value) || !Double.isFinite(error) || error <= 0) {
            return digits(value, digits);
        }
        BigDecimal rounded = new BigDecimal(error).round(UNCERTAINTY);
        BigDecimal matched = new BigDecimal(value).setScale(rounded.scale(), RoundingMode.HALF_EVEN);
        int power = power(matched.abs().max(rounded));
        if (power < LARGE && power > SMALL) {
            return plain(matched) + " \u00b1 " + plain(rounded);
        }
        return "(" + plain(matched.scaleByPowerOfTen(-power)) + " \u00b1 " + plain(rounded.scaleByPowerOfTen(-power))
                + ")" + factor(power);
    }

    /** A value of unknown uncertainty, to six digits. */
    public static String text(double value) {
        return digits(value, 6);
    }

    /** A value to so many digits. */
    public static String digits(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "no number" : value > 0 ? "\u221e" : "\u2212\u221e";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int power = rounded.signum() == 0 ? 0 : power(rounded.abs());
        return power < LARGE && power > SMALL
                ? plain(rounded)
                : plain(rounded.scaleByPowerOfTen(-power)) + factor(power);
    }

    /** A number with so many decimals. */
    public static String decimals(double value, int decimals) {
        return Double.isFinite(value)
                ? plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN))
                : digits(value, decimals);
    }

    private static int power(BigDecimal positive) {
        return positive.precision() - positive.scale() - 1;
    }

    private static String factor(int power) {
        return "\u00d710^{" + Integer.toString(power).replace('-', '\u2212') + "}";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('-', '\u2212');
    }
}
