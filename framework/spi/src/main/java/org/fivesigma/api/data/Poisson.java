package org.fivesigma.api.data;

/**
 * The Poisson distribution, with exact tails and the same bytes on every machine.
 *
 * <p>Counts may be fractional (effective numbers of weighted events); the factorial is then the gamma function.
 */
public final class Poisson {
    /** From here on five terms of Stirling's series are exact to double precision. */
    private static final double LARGE = 16;

    private Poisson() {}

    /**
     * The logarithm of mean^count exp(-mean) / count!, in the saddle-point form of Loader (2000), which keeps its accuracy for large
     * counts.
     */
    public static double logProbability(double count, double mean) {
        if (mean == 0) {
            return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (count == 0) {
            return -mean;
        }
        return -deviance(count, mean) - 0.5 * StrictMath.log(2 * Math.PI * count) - stirlingError(count);
    }

    /** The probability of at least so many (more than 0) where so many are expected: the regularised lower incomplete gamma function. */
    public static double atLeast(double count, double mean) {
        if (mean <= 0) {
            return 0;
        }
        double term = 1;
        double sum = 1;
        for (double next = count + 1; term > sum * 1e-17; next++) {
            term *= mean / next;
            sum += term;
        }
        return Math.min(1, StrictMath.exp(logProbability(count, mean) + StrictMath.log(sum)));
    }

    /** count log(count/mean) + mean - count without cancellation where the two are close. */
    private static double deviance(double count, double mean) {
        double distance = (mean - count) / count;
        if (Math.abs(distance) > 0.5) {
            return count * (distance - StrictMath.log(mean / count));
        }
        return count * (distance - StrictMath.log1p(distance));
    }

    /** log(count!) less Stirling's count log(count) - count + log(2 pi count)/2. */
    private static double stirlingError(double count) {
        double shifted = 0;
        double n = count;
        for (; n < LARGE; n++) {
            shifted += (n + 0.5) * StrictMath.log1p(1 / n) - 1;
        }
        double square = n * n;
        double tail = 1.0 / 1260 - (1.0 / 1680 - 1.0 / (1188 * square)) / square;
        return shifted + (1.0 / 12 - (1.0 / 360 - tail / square) / square) / n;
    }
}
