package org.fivesigma.plugin.figures.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis has ticks and what is written there.
 *
 * @param ticks in ascending order
 * @param exponent the power of ten that all labels leave out; 0 for none
 */
record Ticks(List<Tick> ticks, int exponent) {
    private static final int LONGEST_LABEL = 5;

    /** Copies the list. */
    Ticks {
        ticks = List.copyOf(ticks);
    }

    /**
     * A tick.
     *
     * @param value where
     * @param major whether it is long
     * @param label what is written, with markup; empty for nothing
     */
    record Tick(double value, boolean major, String label) {}

    /** Ticks for a scale, major ones at least so many pixels apart. */
    static Ticks of(Scale scale, double spacing) {
        if (!scale.categories().isEmpty()) {
            return categories(scale);
        }
        return scale.logarithmic() ? LogarithmicTicks.of(scale, spacing) : linear(scale, spacing);
    }

    /** The names of categories at their centres. */
    private static Ticks categories(Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < scale.categories().size(); i++) {
            if (scale.holds(i + 0.5)) {
                ticks.add(new Tick(i + 0.5, false, scale.categories().get(i)));
            }
        }
        return new Ticks(ticks, 0);
    }

    /** What the axis title ends with: the power of ten left out, or nothing. */
    String factor() {
        return exponent == 0 ? "" : "\u00d710^{" + minus(Integer.toString(exponent)) + "}";
    }

    /** Ticks in steps of 1, 2 or 5 times a power of ten. */
    static Ticks linear(Scale scale, double spacing) {
        double span = scale.high() - scale.low();
        double wanted = span * Math.min(1, spacing / scale.length());
        int power = (int) StrictMath.floor(StrictMath.log10(wanted) + 1e-9);
        double mantissa = wanted / BigDecimal.ONE.scaleByPowerOfTen(power).doubleValue();
        if (mantissa <= 1 + 1e-9) {
            return linear(scale, BigDecimal.valueOf(2, 1 - power), 5);
        }
        if (mantissa <= 2) {
            return linear(scale, BigDecimal.valueOf(5, 1 - power), 4);
        }
        return mantissa <= 5
                ? linear(scale, BigDecimal.valueOf(1, -power), 5)
                : linear(scale, BigDecimal.valueOf(2, -power), 5);
    }

    private static Ticks linear(Scale scale, BigDecimal minor, int minorInMajor) {
        double step = minor.doubleValue();
        double slack = 1e-6 * step;
        long first = (long) StrictMath.ceil((scale.low() - slack) / step);
        long last = (long) StrictMath.floor((scale.high() + slack) / step);
        List<BigDecimal> majors = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            if (i % minorInMajor == 0) {
                majors.add(minor.multiply(BigDecimal.valueOf(i)));
            }
        }
        int exponent = exponent(majors);
        int decimals = majors.stream()
                .mapToInt(value ->
                        value.scaleByPowerOfTen(-exponent).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            BigDecimal value = minor.multiply(BigDecimal.valueOf(i));
            boolean major = i % minorInMajor == 0;
            ticks.add(new Tick(value.doubleValue(), major, major ? label(value, exponent, decimals) : ""));
        }
        return new Ticks(ticks, exponent);
    }

    private static String label(BigDecimal value, int exponent, int decimals) {
        BigDecimal shown = value.scaleByPowerOfTen(-exponent).setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN);
        return minus(shown.toPlainString());
    }

    /** A power of 1000, where labels would be long without it. */
    private static int exponent(List<BigDecimal> values) {
        int longest = 0;
        int digits = Integer.MIN_VALUE;
        for (BigDecimal value : values) {
            BigDecimal plain = value.abs().stripTrailingZeros();
            if (plain.signum() == 0) {
                continue;
            }
            longest = Math.max(longest, plain.toPlainString().length());
            digits = Math.max(digits, plain.precision() - plain.scale() - 1);
        }
        return longest > LONGEST_LABEL ? 3 * Math.floorDiv(digits, 3) : 0;
    }

    /** The number with a minus sign instead of a hyphen. */
    static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
