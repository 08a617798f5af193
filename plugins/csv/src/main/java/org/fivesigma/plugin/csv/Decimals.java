package org.fivesigma.plugin.csv;

/** Turns decimal digits and powers of ten into the nearest double. */
final class Decimals {
    private static final long ALL_ONES = -1L;

    private Decimals() {}

    /** Whether eight bytes are all decimal digits. */
    static boolean areDigits(long eight) {
        long upper = eight & 0xF0F0F0F0F0F0F0F0L;
        long carried = (eight + 0x0606060606060606L) & 0xF0F0F0F0F0F0F0F0L;
        return (upper | carried >>> 4) == 0x3333333333333333L;
    }

    /** The number that eight digits spell, the first one lowest in memory. */
    static long eightDigits(long eight) {
        long pairs = (eight & 0x0F0F0F0F0F0F0F0FL) * 2561 >>> 8;
        long fours = (pairs & 0x00FF00FF00FF00FFL) * 6553601 >>> 16;
        return (fours & 0x0000FFFF0000FFFFL) * 42949672960001L >>> 32;
    }

    /** Whether eight bytes are two digits, the letter e, any byte, two digits and two bytes of any kind. */
    static boolean isPowerTail(long eight) {
        long letter = eight >>> 16 & 0xFF;
        long upper = eight & 0x0000F0F00000F0F0L;
        long carried = (eight & 0x00000F0F00000F0FL) + 0x0000060600000606L & 0x0000F0F00000F0F0L;
        return letter == 'e' && upper == 0x0000303000003030L && carried == 0;
    }

    /** The number that the lowest two of eight bytes spell. */
    static long twoDigits(long eight) {
        return (eight & 0x0F) * 10 + (eight >>> 8 & 0x0F);
    }

    /**
     * The double nearest to digits times a power of ten, ties to even; NaN when this method cannot tell.
     *
     * @param digits exact, taken as unsigned
     */
    static double scaled(long digits, int exponent) {
        if (digits == 0) {
            return 0.0;
        }
        if (exponent < PowersOfFive.LEAST || exponent > PowersOfFive.MOST) {
            return Double.NaN;
        }
        int shift = Long.numberOfLeadingZeros(digits);
        long normal = digits << shift;
        long power = PowersOfFive.high(exponent);
        long high = highProduct(normal, power);
        long low = normal * power;
        if ((high & 0x1FF) == 0x1FF) {
            long more = highProduct(normal, PowersOfFive.low(exponent));
            low += more;
            high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
        }
        if (low == ALL_ONES && (exponent < -27 || exponent > 55)) {
            return Double.NaN;
        }
        return rounded(high, low, exponent, shift);
    }

    private static double rounded(long high, long low, int exponent, int shift) {
        int top = (int) (high >>> 63);
        long mantissa = high >>> (top + 9);
        int binary = ((217706 * exponent) >> 16) + 63 + top - shift + 1023;
        boolean between = Long.compareUnsigned(low, 1) <= 0 && exponent >= -4 && exponent <= 23;
        if (between && (mantissa & 3) == 1 && mantissa << (top + 9) == high) {
            mantissa &= ~1L; // exactly halfway: stay at the even one
        }
        mantissa = (mantissa + (mantissa & 1)) >>> 1;
        if (mantissa == 1L << 53) {
            mantissa >>>= 1;
            binary++;
        }
        if (binary <= 0 || binary >= 2047) {
            return Double.NaN; // subnormal or too large
        }
        return Double.longBitsToDouble(mantissa & ~(1L << 52) | (long) binary << 52);
    }

    private static long highProduct(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
