package org.fivesigma.shape;

/** Prints numbers for messages: whole ones without a point. */
public final class Numbers {
    private Numbers() {}

    /** {@code 3}, {@code 0.5}, {@code 1.0E9} as {@code 1000000000}, infinities in words. */
    public static String plain(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "infinity" : "minus infinity";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }
}
