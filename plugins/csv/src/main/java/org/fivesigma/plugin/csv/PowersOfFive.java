package org.fivesigma.plugin.csv;

import java.math.BigInteger;

/** The powers of five from 5^-280 to 5^280, each as a 128-bit number with its highest bit set. */
final class PowersOfFive {
    /** The smallest exponent: 1e-280 is far from the numbers that lack digits. */
    static final int LEAST = -280;
    /** The largest exponent: 2^64 times 1e280 is not too large for a double. */
    static final int MOST = 280;

    /** Reciprocals of powers that fit 64 bits are rounded up, for these may meet exact ties; all others are cut off. */
    private static final int ROUNDED_UP = 27;

    private static final long[] HIGH = new long[MOST - LEAST + 1];
    private static final long[] LOW = new long[MOST - LEAST + 1];

    static {
        BigInteger power = BigInteger.ONE;
        for (int exponent = 0; exponent <= -LEAST; exponent++) {
            store(
                    exponent,
                    power.shiftLeft(128 - Math.min(128, power.bitLength())).shiftRight(above(power)));
            if (exponent > 0) {
                BigInteger reciprocal =
                        BigInteger.ONE.shiftLeft(power.bitLength() + 127).divide(power);
                store(-exponent, reciprocal.add(exponent <= ROUNDED_UP ? BigInteger.ONE : BigInteger.ZERO));
            }
            power = power.multiply(BigInteger.valueOf(5));
        }
    }

    private PowersOfFive() {}

    private static int above(BigInteger power) {
        return Math.max(0, power.bitLength() - 128);
    }

    private static void store(int exponent, BigInteger value) {
        HIGH[exponent - LEAST] = value.shiftRight(64).longValue();
        LOW[exponent - LEAST] = value.longValue();
    }

    /** The upper 64 bits. */
    static long high(int exponent) {
        return HIGH[exponent - LEAST];
    }

    /** The lower 64 bits. */
    static long low(int exponent) {
        return LOW[exponent - LEAST];
    }
}
