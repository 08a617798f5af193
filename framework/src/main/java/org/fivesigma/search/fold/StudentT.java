package org.fivesigma.search.fold;

/** Student's t distribution. */
final class StudentT {
    private static final double SMALLEST = 1e-300;
    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 10_000;

    private StudentT() {}

    /** The probability that chance alone gives a value at least so far from 0, on either side. */
    static double beyond(double t, double degreesOfFreedom) {
        double x = degreesOfFreedom / (degreesOfFreedom + t * t);
        return incompleteBeta(x, degreesOfFreedom / 2, 0.5);
    }

    /**
     * The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8), evaluated by Lentz's
     * method on that side of the mean where it converges fast.
     */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double front = StrictMath.exp(
                a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logGamma(a) - logGamma(b) + logGamma(a + b));
        return front * fraction(x, a, b) / a;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double away(double number) {
        return Math.abs(number) < SMALLEST ? SMALLEST : number;
    }

    /** The logarithm of the gamma function by Stirling's series, after moving the argument to where that is exact. */
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 15) {
            shift -= StrictMath.log(y);
            y++;
        }
        double inverse = 1 / (y * y);
        double series =
                (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
                        / y;
        return shift + (y - 0.5) * StrictMath.log(y) - y + 0.5 * StrictMath.log(2 * Math.PI) + series;
    }
}
