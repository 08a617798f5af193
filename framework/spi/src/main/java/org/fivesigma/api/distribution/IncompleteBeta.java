package org.fivesigma.api.distribution;

/**
 * The regularised incomplete beta function by its continued fraction (DLMF 8.17.22), on that side of the mean where it converges
 * fast.
 */
public final class IncompleteBeta {
    private static final int ROUNDS = 100_000;
    private static final double TINY = 1e-300;

    private final double rise;
    private final double fall;

    /** The function with these parameters, both above 0. */
    public IncompleteBeta(double rise, double fall) {
        this.rise = rise;
        this.fall = fall;
    }

    /** The probability below x. */
    public double below(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        return nearLow(x) ? tail(rise, fall, x, 1 - x) : 1 - tail(fall, rise, 1 - x, x);
    }

    /** The probability above x, exact where it is small. */
    public double above(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 1 : 0;
        }
        return nearLow(x) ? 1 - tail(rise, fall, x, 1 - x) : tail(fall, rise, 1 - x, x);
    }

    /** The density at x. */
    public double density(double x) {
        return StrictMath.exp((rise - 1) * StrictMath.log(x) + (fall - 1) * StrictMath.log1p(-x) - logBeta());
    }

    private boolean nearLow(double x) {
        return x < (rise + 1) / (rise + fall + 2);
    }

    private double logBeta() {
        return LogGamma.of(rise) + LogGamma.of(fall) - LogGamma.of(rise + fall);
    }

    private double tail(double a, double b, double x, double rest) {
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log(rest) - logBeta()) / a;
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double product = d;
        for (int m = 1; m < ROUNDS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            product *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            product *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return front * product;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
