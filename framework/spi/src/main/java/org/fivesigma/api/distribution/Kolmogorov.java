package org.fivesigma.api.distribution;

/**
 * The upper tail of Kolmogorov's distribution: of the largest distance between two cumulative distributions times the root of
 * the number of events, for many events (Kolmogorov 1933, Smirnov 1948).
 */
public final class Kolmogorov {
    /** Below this the series of the lower tail converges faster; either has more terms than doubles can tell. */
    private static final double MIDDLE = 1;

    private static final int TERMS = 20;

    private Kolmogorov() {}

    /** The probability of a larger distance; 0 only where it is below the smallest double. */
    public static double survival(double lambda) {
        return StrictMath.exp(logSurvival(lambda));
    }

    /** The natural logarithm of {@link #survival}, finite for every finite distance. */
    public static double logSurvival(double lambda) {
        if (Double.isNaN(lambda)) {
            return Double.NaN;
        }
        if (lambda <= 0) {
            return 0;
        }
        return lambda < MIDDLE ? StrictMath.log1p(-lower(lambda)) : logUpper(lambda);
    }

    /** sqrt(2 pi) / lambda sum exp(-(2k - 1)^2 pi^2 / (8 lambda^2)). */
    private static double lower(double lambda) {
        double sum = 0;
        for (int k = TERMS; k > 0; k--) {
            double odd = (2 * k - 1) * Math.PI / lambda;
            sum += StrictMath.exp(-odd * odd / 8);
        }
        return StrictMath.sqrt(2 * Math.PI) / lambda * sum;
    }

    /** The logarithm of 2 sum (-1)^(k - 1) exp(-2 k^2 lambda^2), its first term apart. */
    private static double logUpper(double lambda) {
        double square = 2 * lambda * lambda;
        double sum = 0;
        for (int k = TERMS; k > 0; k--) {
            double term = StrictMath.exp(-(k * k - 1) * square);
            sum += k % 2 == 0 ? -term : term;
        }
        return StrictMath.log(2 * sum) - square;
    }
}
