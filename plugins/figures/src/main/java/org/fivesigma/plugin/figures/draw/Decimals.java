package org.fivesigma.plugin.figures.draw;

/** Writes numbers with a fixed number of decimals at most, the same in every locale. */
public final class Decimals {
    private Decimals() {}

    /** A number rounded to so many decimals, in units of the last one. */
    public static long scaled(double value, int decimals) {
        double unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        return Math.round(value * unit);
    }

    /** A number rounded to so many decimals, without needless zeros. */
    public static String text(double value, int decimals) {
        return text(scaled(value, decimals), decimals);
    }

    /** A number given in units of its last decimal, without needless zeros. */
    public static String text(long scaled, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        StringBuilder text = new StringBuilder(scaled < 0 ? "-" : "");
        long whole = Math.abs(scaled) / unit;
        long part = Math.abs(scaled) % unit;
        text.append(whole);
        if (part == 0) {
            return text.toString();
        }
        // the leading 1 keeps the zeros between the point and the first digit
        String digits = Long.toString(unit + part).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return text.append('.').append(digits, 0, end).toString();
    }
}
