package org.fivesigma.plugin.assessment;

/** The probability that a normally distributed number lies as far from 0 as z standard deviations, on either side. */
final class TwoSided {
    private static final double LOG_ROOT_PI = StrictMath.log(StrictMath.PI) / 2;
    private static final double SERIES_BELOW = 2;
    private static final int TERMS = 200;

    private TwoSided() {}

    /** Its natural logarithm, which does not end where doubles do. */
    static double logProbability(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        if (x < SERIES_BELOW) {
            return StrictMath.log1p(-errorFunction(x));
        }
        // the continued fraction of Laplace, x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...))), from its end
        double fraction = x;
        for (int k = TERMS; k > 0; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        return -x * x - LOG_ROOT_PI - StrictMath.log(fraction);
    }

    /** 2 / sqrt(pi) exp(-x^2) times the sum of 2^n x^(2n+1) / (2n+1)!!, whose terms are all positive. */
    private static double errorFunction(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 * sum * StrictMath.exp(-x * x - LOG_ROOT_PI);
    }
}
