package org.fivesigma.plugin.figures.draw;

import java.util.List;

/**
 * Maps values to pixels along an axis.
 *
 * @param low value at the start; above 0 where logarithmic
 * @param high value at the end, above {@code low}
 * @param logarithmic whether the scale is logarithmic
 * @param start pixel of {@code low}
 * @param end pixel of {@code high}
 * @param categories names of the stretches from whole number to whole number; empty for a scale of numbers
 */
record Scale(double low, double high, boolean logarithmic, double start, double end, List<String> categories) {
    /** Farther off than this many axis lengths a mark need not go: it is cut off at the axis anyway. */
    private static final double FAR = 2;

    /** Copies the list. */
    Scale {
        categories = List.copyOf(categories);
    }

    /** A scale of numbers. */
    Scale(double low, double high, boolean logarithmic, double start, double end) {
        this(low, high, logarithmic, start, end, List.of());
    }

    /** The pixels that a category takes. */
    double stretch() {
        return length() / span();
    }

    /** The pixel of a finite value, at most a few axis lengths away from the axis. */
    double pixel(double value) {
        double fraction = (measure(value, logarithmic) - measure(low, logarithmic)) / span();
        return start + Math.max(-FAR, Math.min(1 + FAR, fraction)) * (end - start);
    }

    /** Whether a value lies between the ends. */
    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** The axis length in units of {@link #measure}. */
    double span() {
        return measure(high, logarithmic) - measure(low, logarithmic);
    }

    /** The length in pixels. */
    double length() {
        return Math.abs(end - start);
    }

    /** The value itself, or its decimal logarithm; far below everything where it has none. */
    static double measure(double value, boolean logarithmic) {
        if (!logarithmic) {
            return value;
        }
        return value > 0 ? StrictMath.log10(value) : -1e6;
    }
}
