package org.fivesigma.plugin.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import ch.randelshofer.fastdoubleparser.JavaFloatParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads decimal numbers out of bytes, correctly rounded, that is to the same bits as {@link Double#parseDouble}.
 *
 * <p>Up to 19 significant digits are scaled by one or two multiplications (D. Lemire, Number parsing at a gigabyte per
 * second, Software: Practice and Experience 51, 1700 (2021)); what these cannot decide goes to a general parser.
 */
final class DecimalReader {
    private static final int MOST_DIGITS = 19;
    private static final int NONE = -1;
    private static final int FARTHEST_EXPONENT = 100_000;
    private static final int LONGEST_INTEGER = 400;

    /** Integers may have any number of digits. */
    static final int ANY_DIGITS = Integer.MAX_VALUE;
    /** Integers must be those that a 64-bit number holds. */
    static final int DIGITS_OF_DOUBLE = 53;
    /** Integers must be those that a 32-bit number holds. */
    static final int DIGITS_OF_FLOAT = 24;

    private final byte point;
    private final int mostBits;
    private long digits;
    private int significant;
    private int exponent;

    /**
     * Makes a reader of numbers whose fraction follows that byte.
     *
     * @param mostBits of an integer that is written without fraction or power of ten: one that needs more is no number, so
     *     that event numbers do not lose digits in silence
     */
    DecimalReader(byte point, int mostBits) {
        this.point = point;
        this.mostBits = mostBits;
    }

    /**
     * Reads the longest decimal number that starts at a position into a row of a column.
     *
     * @param bytes holds a byte that is no part of a number after it, and padding beyond that
     * @return the position after the number; -1 when none starts here
     */
    int read(byte[] bytes, int at, double[] column, int row) {
        int minus = bytes[at] == '-' ? 1 : 0;
        int from = minus > 0 || bytes[at] == '+' ? at + 1 : at;
        int end = mantissa(bytes, from);
        if (end < 0) {
            return NONE;
        }
        if ((bytes[end] | 0x20) == 'e') {
            end = power(bytes, end);
        } else if (exponent == 0 && significant > 7 && loses(bytes, end)) {
            return NONE;
        }
        double value = significant <= MOST_DIGITS ? Decimals.scaled(digits, exponent) : Double.NaN;
        column[row] = Decimals.signed(value == value ? value : general(bytes, from, end), minus);
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
            return some ? at : NONE;
        }
        int end = fraction(bytes, at + 1);
        return some || end > at + 1 ? end : NONE;
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

    /** Whether an integer has more bits, from its first to its last 1, than a number keeps. */
    private boolean loses(byte[] bytes, int end) {
        if (significant <= MOST_DIGITS) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(digits) - Long.numberOfTrailingZeros(digits);
            return bits > mostBits;
        }
        if (mostBits == ANY_DIGITS) {
            return false;
        }
        int first = bytes[end - 1] == point ? end - 1 - significant : end - significant;
        if (significant > LONGEST_INTEGER) {
            return true;
        }
        BigInteger integer = new BigInteger(new String(bytes, first, significant, StandardCharsets.US_ASCII));
        return integer.bitLength() - integer.getLowestSetBit() > mostBits;
    }

    /** Whether the number at a position is an integer that {@link #read} takes for none, because it would lose digits. */
    boolean isTooExact(byte[] bytes, int at, int to) {
        return new DecimalReader(point, ANY_DIGITS).read(bytes, at, new double[1], 0) == to
                && read(bytes, at, new double[1], 0) != to;
    }

    /**
     * The 32-bit number nearest to the one that bytes spell, whose nearest 64-bit number is known.
     *
     * <p>Rounding that once more is wrong only where it lies halfway between two 32-bit numbers, as the digits may lie to
     * either side. Everywhere else they lie to the same side of every halfway point, which are all 64-bit numbers themselves.
     */
    float single(byte[] bytes, int from, int to, double nearest) {
        long dropped = Double.doubleToRawLongBits(nearest) & 0x1FFF_FFFFL;
        boolean halfway = dropped == 0x1000_0000L || Math.abs(nearest) < Float.MIN_NORMAL;
        if (!halfway || nearest == 0) {
            return (float) nearest;
        }
        return JavaFloatParser.parseFloat(withPoint(bytes, from, to));
    }

    private double general(byte[] bytes, int from, int to) {
        return JavaDoubleParser.parseDouble(withPoint(bytes, from, to));
    }

    private byte[] withPoint(byte[] bytes, int from, int to) {
        byte[] number = Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < number.length; i++) {
            number[i] = number[i] == point ? (byte) '.' : number[i];
        }
        return number;
    }
}
