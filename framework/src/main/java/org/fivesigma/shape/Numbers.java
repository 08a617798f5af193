package org.fivesigma.shape;

/** Prints numbers for messages: whole ones without a point. */
public final class Numbers {
    private Numbers() {}

    /** {@code 3}, {@code 0.5}, {@code 1e-12}, a million million as {@code 1e12}, infinities in words. */
    public static String plain(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "infinity" : "minus infinity";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e10) {
            return Long.toString((long) number);
        }
        return Double.toString(number).replace(".0E", "e").replace('E', 'e');
    }
}
