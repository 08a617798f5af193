package org.fivesigma.plugin.figures;

/**
 * The central 68.27 % interval of a Poisson mean given an observed count, after F. Garwood, Biometrika 28 (1936) 437.
 *
 * @param low lower end: more than the count is seen with probability 15.87 %
 * @param high upper end: less than the count is seen with probability 15.87 %
 */
record PoissonInterval(double low, double high) {
    /** The probability of a standard normal value above 1. */
    private static final double TAIL = 0.15865525393145705;

    /** From here on the approximation of Wilson and Hilferty agrees to better than 1e-9. */
    private static final long MANY = 1_000_000;

    /** The interval for a count. */
    static PoissonInterval of(long count) {
        return new PoissonInterval(count == 0 ? 0 : mean(count - 1, 1 - TAIL, -1), mean(count, TAIL, 1));
    }

    /** The mean of which so many or less are seen with this probability; {@code z} is its normal quantile. */
    private static double mean(long count, double probability, int z) {
        double mean = wilsonHilferty(count + 1, z);
        if (count >= MANY) {
            return mean;
        }
        for (int step = 0; step < 50; step++) {
            double term = StrictMath.exp(count * StrictMath.log(mean) - mean - logFactorial(count));
            double change = (atMost(count, mean, term) - probability) / term;
            // far below the solution the tangent would lead to a negative mean
            mean = Math.max(mean + change, 0.1 * mean);
            if (Math.abs(change) < 1e-12 * mean) {
                return mean;
            }
        }
        return mean;
    }

    private static double wilsonHilferty(double shape, int z) {
        double spread = 1 / (9 * shape);
        double root = 1 - spread + z * Math.sqrt(spread);
        return shape * root * root * root;
    }

    /** The probability of at most so many, summed from the largest term down. */
    private static double atMost(long count, double mean, double largest) {
        double sum = 0;
        double term = largest;
        for (long n = count; n >= 0 && term > 1e-18 * sum; n--) {
            sum += term;
            term *= n / mean;
        }
        return sum;
    }

    private static double logFactorial(long n) {
        if (n < 20) {
            double factorial = 1;
            for (long i = 2; i <= n; i++) {
                factorial *= i;
            }
            return StrictMath.log(factorial);
        }
        double series = 1.0 / (12.0 * n) - 1.0 / (360.0 * n * n * n) + 1.0 / (1260.0 * n * n * n * n * n);
        return (n + 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * StrictMath.PI) + series;
    }
}
