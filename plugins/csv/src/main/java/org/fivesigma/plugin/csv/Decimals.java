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

    /** The number that the lowest two of eight bytes spell. */
    static long twoDigits(long eight) {
        return (eight & 0x0F) * 10 + (eight >>> 8 & 0x0F);
    }

    /**
     * Whether bytes are 18 digits, the letter e, plus or minus and two digits more.
     *
     * @param first the first eight bytes
     * @param second the next eight
     * @param last the next eight, of which the last two are of any kind
     */
    static boolean areScientific(long first, long second, long last) {
        // one jump instead of four: what differs is gathered, and looked at once
        long other = first & 0xF0F0F0F0F0F0F0F0L ^ 0x3030303030303030L;
        other |= first + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L ^ 0x3030303030303030L;
        other |= second & 0xF0F0F0F0F0F0F0F0L ^ 0x3030303030303030L;
        other |= second + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L ^ 0x3030303030303030L;
        other |= last & 0x0000F0F000FFF0F0L ^ 0x0000303000653030L;
        other |= (last & 0x00000F0F00000F0FL) + 0x0000060600000606L & 0x0000F0F00000F0F0L;
        long sign = (last >>> 24 & 0xFF) - '+';
        return (other | sign & ~2) == 0;
    }

    /**
     * The double nearest to digits times a power of ten, ties to even; NaN when this method cannot tell.
     *
     * @param digits exact, taken as unsigned
     */
    static double scaled(long digits, int exponent) {
        return exponent < PowersOfFive.LEAST || exponent > PowersOfFive.MOST ? Double.NaN : nearest(digits, exponent);
    }

    /**
     * A number with a sign.
     *
     * @param minus 1 for a negative one, else 0; a random sign is one jump in two mispredicted, but a bit is a bit
     */
    static double signed(double number, int minus) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(number) | (long) minus << 63);
    }

    /** The same for powers of ten within the limits of {@link PowersOfFive}, where no result overflows or underflows. */
    static double nearest(long digits, int exponent) {
        if (digits == 0) {
            return 0.0;
        }
        int shift = Long.numberOfLeadingZeros(digits);
        long normal = digits << shift;
        long power = PowersOfFive.high(exponent);
        // both have their highest bit set
        long high = Math.multiplyHigh(normal, power) + normal + power;
        long low = normal * power;
        // 32-bit numbers written with many digits need the lower half of the power every second time: a jump would be
        // mispredicted as often, and cost more than always adding it
        long lower = PowersOfFive.low(exponent);
        long more = Math.multiplyHigh(normal, lower) + (lower >> 63 & normal) + lower;
        low += more;
        high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
        if (low == ALL_ONES && (exponent < -27 || exponent > 55)) {
            return Double.NaN;
        }
        return rounded(high, low, exponent, shift);
    }

    private static double rounded(long high, long low, int exponent, int shift) {
        int top = (int) (high >>> 63);
        long mantissa = high >>> (top + 9);
        boolean tie = low >>> 1 == 0 && exponent >= -4 && exponent <= 23 && mantissa << (top + 9) == high;
        if (tie && (mantissa & 3) == 1) {
            mantissa--; // exactly halfway: stay at the even one
        }
        mantissa = (mantissa + (mantissa & 1)) >>> 1;
        long binary = ((217706 * exponent) >> 16) + 63 + top - shift + 1023;
        // the mantissa's highest bit is counted by the exponent, and so is one more when rounding carried that far
        return Double.longBitsToDouble(mantissa + (binary - 1 << 52));
    }
}
