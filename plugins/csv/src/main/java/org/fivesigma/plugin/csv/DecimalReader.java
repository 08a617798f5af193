package org.fivesigma.plugin.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Arrays;

/**
 * Reads decimal numbers out of bytes, correctly rounded, that is to the same bits as {@link Double#parseDouble}.
 *
 * <p>Up to 19 significant digits are scaled by one or two multiplications (D. Lemire, Number parsing at a gigabyte per
 * second, Software: Practice and Experience 51, 1700 (2021)); what these cannot decide goes to a general parser.
 */
final class DecimalReader {
    private static final int MOST_DIGITS = 19;
    private static final int FARTHEST_EXPONENT = 100_000;

    private final byte point;
    private long digits;
    private int significant;
    private int exponent;

    /** Makes a reader of numbers whose fraction follows that byte. */
    DecimalReader(byte point) {
        this.point = point;
    }

    /**
     * Reads the longest decimal number that starts at a position into a row of a column.
     *
     * @param bytes holds a byte that is no part of a number after it, and padding beyond that
     * @return the position after the number; -1 when none starts here
     */
    int read(byte[] bytes, int at, double[] column, int row) {
        boolean negative = bytes[at] == '-';
        int from = negative || bytes[at] == '+' ? at + 1 : at;
        int end = mantissa(bytes, from);
        if (end < 0) {
            return -1;
        }
        if ((bytes[end] | 0x20) == 'e') {
            end = power(bytes, end);
        }
        double value = significant <= MOST_DIGITS ? Decimals.scaled(digits, exponent) : Double.NaN;
        if (value != value) {
            value = general(bytes, from, end);
        }
        column[row] = negative ? -value : value;
        return end;
    }

    private int mantissa(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == '0') {
            at++;
        }
        int first = at;
        long number = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            number = 10 * number + digit;
            digit = bytes[++at] - '0';
        }
        digits = number;
        significant = at - first;
        exponent = 0;
        boolean some = at > from;
        if (bytes[at] != point) {
            return some ? at : -1;
        }
        int end = fraction(bytes, at + 1);
        return some || end > at + 1 ? end : -1;
    }

    private int fraction(byte[] bytes, int from) {
        int at = from;
        if (significant == 0) {
            while (bytes[at] == '0') {
                at++;
            }
        }
        int first = at;
        long number = digits;
        long eight = Rows.eight(bytes, at);
        while (Decimals.areDigits(eight)) {
            number = 100_000_000 * number + Decimals.eightDigits(eight);
            at += 8;
            eight = Rows.eight(bytes, at);
        }
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            number = 10 * number + digit;
            digit = bytes[++at] - '0';
        }
        digits = number;
        significant += at - first;
        exponent = from - at;
        return at;
    }

    /** Reads the power of ten that the letter at a position announces; gives that position when there is none. */
    private int power(byte[] bytes, int letter) {
        boolean negative = bytes[letter + 1] == '-';
        int from = negative || bytes[letter + 1] == '+' ? letter + 2 : letter + 1;
        int at = from;
        int number = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            number = Math.min(10 * number + digit, FARTHEST_EXPONENT);
            digit = bytes[++at] - '0';
        }
        if (at == from) {
            return letter;
        }
        exponent += negative ? -number : number;
        return at;
    }

    private double general(byte[] bytes, int from, int to) {
        byte[] number = Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < number.length; i++) {
            number[i] = number[i] == point ? (byte) '.' : number[i];
        }
        return JavaDoubleParser.parseDouble(number);
    }
}
