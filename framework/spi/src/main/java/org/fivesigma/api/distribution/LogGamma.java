package org.fivesigma.api.distribution;

/** The logarithm of the gamma function for positive arguments. */
public final class LogGamma {
    /** B(2k) / (2k (2k - 1)) of Stirling's series (DLMF 5.11.1). */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private static final double FAR = 12;

    private LogGamma() {}

    /** log of the gamma function at x, above 0. */
    public static double of(double x) {
        double product = 1;
        double far = x;
        for (; far < FAR; far++) {
            product *= far;
        }
        double sum = 0;
        double square = far * far;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum / square + STIRLING[k];
        }
        double large = (far - 0.5) * StrictMath.log(far) - far + 0.5 * StrictMath.log(2 * Math.PI);
        return large + sum / far - StrictMath.log(product);
    }
}
