package org.fivesigma.plugin.assessment.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.fivesigma.api.data.Measure;

/** Numbers as figures show them: an uncertainty to two digits and the value to match. */
public final class Rounded {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final int LARGE = 7;
    private static final int SMALL = -4;

    private Rounded() {}

    /** {@code 0.9743 ± 0.0011}, or the value alone to four digits where it has no error. */
    public static String text(Measure measure) {
        double error = measure.error().orElse(0.0);
        if (!Double.isFinite(measure.value()) || !(error > 0) || Double.isInfinite(error)) {
            return digits(measure.value(), 4);
        }
        BigDecimal rounded = new BigDecimal(error).round(TWO_DIGITS);
        BigDecimal matched = new BigDecimal(measure.value()).setScale(rounded.scale(), RoundingMode.HALF_EVEN);
        return plain(matched) + " \u00b1 " + plain(rounded);
    }

    /** A number to so many digits, very large and small ones with a power of ten. */
    public static String digits(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "no number" : value > 0 ? "\u221e" : "\u2212\u221e";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        int power = shown.precision() - shown.scale() - 1;
        if (power < LARGE && power >= SMALL) {
            return plain(shown);
        }
        String factor = "\u00d710^{" + Integer.toString(power).replace('-', '\u2212') + "}";
        return plain(shown.scaleByPowerOfTen(-power)) + factor;
    }

    /** A number with so many decimals. */
    public static String decimals(double value, int decimals) {
        return Double.isFinite(value)
                ? plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN))
                : digits(value, decimals);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('-', '\u2212');
    }
}
