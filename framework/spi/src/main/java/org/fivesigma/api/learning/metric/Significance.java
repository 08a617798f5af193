package org.fivesigma.api.learning.metric;

/** How significant a number of expected signal events is over a number of expected background events, in sigma. */
public final class Significance {
    /** Below this ratio the closed form loses digits to cancellation and the series of its terms is exact. */
    private static final double SMALL = 1e-2;

    private Significance() {}

    /**
     * Gives the median significance of a counting experiment with a background known to a relative uncertainty, by the Asimov
     * data set: Cowan, Cranmer, Gross and Vitells, Eur. Phys. J. C 71 (2011) 1554, equation (97) without uncertainty; with
     * it, Cowan's "Discovery sensitivity for a counting experiment with background uncertainty" (2012), equation (20):
     * <pre>
     * Z = sqrt( 2 (s+b) ln[ (s+b)(b+v) / (b^2 + (s+b) v) ] - 2 b^2/v ln[ 1 + v s / (b (b+v)) ] ),   v = (uncertainty b)^2
     * </pre>
     *
     * @return NaN when there is no background; 0 when there is no signal
     */
    public static double asimov(double signal, double background, double uncertainty) {
        if (!(background > 0)) {
            return Double.NaN;
        }
        if (!(signal > 0)) {
            return 0;
        }
        double variance = uncertainty * uncertainty * background * background;
        double all = signal + background;
        if (variance == 0) {
            return StrictMath.sqrt(2 * background * excess(signal / background));
        }
        double first = all * StrictMath.log1p(signal * background / (background * background + all * variance));
        double second = background
                * background
                / variance
                * StrictMath.log1p(variance * signal / (background * (background + variance)));
        return StrictMath.sqrt(Math.max(0, 2 * (first - second)));
    }

    /** Signal over the square root of the background; NaN when there is no background. */
    public static double overBackground(double signal, double background) {
        return background > 0 ? signal / StrictMath.sqrt(background) : Double.NaN;
    }

    /** Signal over the square root of signal and background; NaN when there is neither. */
    public static double overAll(double signal, double background) {
        return signal + background > 0 ? signal / StrictMath.sqrt(signal + background) : Double.NaN;
    }

    /** (1 + x) ln(1 + x) - x, for small x by its series x^2/2 - x^3/6 + x^4/12 - ... */
    private static double excess(double x) {
        if (x >= SMALL) {
            return (1 + x) * StrictMath.log1p(x) - x;
        }
        double sum = 0;
        double power = x;
        for (int n = 2; n <= 10; n++) {
            power *= -x;
            sum -= power / (n * (n - 1.0));
        }
        return sum;
    }
}
