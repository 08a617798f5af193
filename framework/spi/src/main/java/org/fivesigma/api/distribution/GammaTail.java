package org.fivesigma.api.distribution;

import org.fivesigma.api.data.Poisson;

/**
 * Gives the logarithm of the regularised upper incomplete gamma function Q(a, x), accurate long after Q itself is no longer a
 * double.
 *
 * <p>Series below x = a + 1, Lentz's continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31). Library functions of
 * the platform may differ in the last bit between machines, so only {@link StrictMath} is used.
 */
final class GammaTail {
    private static final double TINY = 1e-300;
    /** A factor is not told from 1 any better than this, so a stricter limit might never be met. */
    private static final double ROUNDING = 1e-15;

    private GammaTail() {}

    /** log Q(a, x). */
    static double logUpper(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x < a + 1) {
            return StrictMath.log1p(-Poisson.atLeast(a, x));
        }
        return Poisson.logProbability(a, x) + StrictMath.log(a * fraction(a, x));
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        double change = 2;
        for (int i = 1; Math.abs(change - 1) > ROUNDING; i++) {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
            change = d * c;
            product *= change;
        }
        return product;
    }

    /** Keeps a divisor off zero. */
    private static double away(double divisor) {
        return Math.abs(divisor) < TINY ? TINY : divisor;
    }
}
