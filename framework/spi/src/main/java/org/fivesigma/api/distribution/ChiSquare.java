package org.fivesigma.api.distribution;

/** The upper tail of the chi2 distribution. */
public final class ChiSquare {
    private ChiSquare() {}

    /** The probability of a larger chi2; 0 only where it is below the smallest double. */
    public static double survival(double chiSquare, int degreesOfFreedom) {
        return StrictMath.exp(logSurvival(chiSquare, degreesOfFreedom));
    }

    /** The natural logarithm of {@link #survival}, finite however small that is. */
    public static double logSurvival(double chiSquare, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("chi2 needs a degree of freedom, not " + degreesOfFreedom);
        }
        return GammaTail.logUpper(0.5 * degreesOfFreedom, 0.5 * chiSquare);
    }
}
