package org.fivesigma.api.distribution;

/** The upper tail of the standard normal distribution and its inverse, both through logarithms. */
public final class Normal {
    private static final double LOG_2 = StrictMath.log(2);
    private static final double HALF_LOG_2_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private Normal() {}

    /** The probability of a larger value. */
    public static double survival(double z) {
        return z < 0 ? 1 - survival(-z) : StrictMath.exp(logSurvival(z));
    }

    /** The natural logarithm of {@link #survival}, finite for every finite z. */
    public static double logSurvival(double z) {
        return z < 0 ? StrictMath.log1p(-survival(-z)) : GammaTail.logUpper(0.5, 0.5 * z * z) - LOG_2;
    }

    /** The value that is exceeded with this probability. */
    public static double inverseSurvival(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a tail probability lies between 0 and 1, not at " + probability);
        }
        if (probability > 0.5) {
            return -inverseLogSurvival(StrictMath.log(1 - probability));
        }
        return inverseLogSurvival(StrictMath.log(probability));
    }

    /**
     * The value whose {@link #logSurvival} is given: 0 or above, as the logarithm is at most log 1/2.
     *
     * <p>Newton's steps from sqrt(-2 log p), which lies above the root of a concave function, so that they come down to it.
     */
    public static double inverseLogSurvival(double logProbability) {
        if (!(logProbability <= -LOG_2 + 1e-15)) {
            throw new IllegalArgumentException(
                    "the logarithm of a tail of at most one half cannot be " + logProbability);
        }
        double z = StrictMath.sqrt(-2 * logProbability);
        for (int i = 0; i < 100; i++) {
            double log = logSurvival(z);
            double hazard = StrictMath.exp(-0.5 * z * z - HALF_LOG_2_PI - log);
            double step = (log - logProbability) / hazard;
            z = Math.max(0, z + step);
            if (Math.abs(step) <= 1e-15 * z) {
                return z;
            }
        }
        return z;
    }

    /** The significance of a p-value in standard deviations, both tails counted, so that one degree of freedom gives sqrt(delta chi2). */
    public static double significance(double logPValue) {
        return inverseLogSurvival(Math.min(logPValue, 0) - LOG_2);
    }
}
