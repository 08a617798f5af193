package org.fivesigma.plugin.training.scaling;

/**
 * Finds the power that makes values most likely under a normal distribution after the transformation of Yeo and Johnson.
 *
 * <p>The logarithm of the likelihood is -n/2 log var T(lambda) + (lambda - 1) sum(sign(x) log(1 + |x|)). It is largest where its
 * derivative, which is computed in closed form, vanishes: cov(T, dT/dlambda) / var T = mean(sign(x) log(1 + |x|)). A zero of a
 * derivative is found to all digits, while the place of a flat maximum is known to half of them. For values of one sign the mean
 * is 0, since logarithms are counted from it.
 */
final class Likelihood {
    private static final double PRECISION = 1e-13;
    private static final int MOST_STEPS = 200;
    private static final int SAMPLE = 5000;
    private static final double SERIES_BELOW = 0.1;
    private static final int SERIES_TERMS = 11;

    private final Logarithms logarithms;
    private final double mean;
    private final double[] transformed;
    private final double[] derivatives;

    Likelihood(Logarithms logarithms) {
        this.logarithms = logarithms;
        int count = logarithms.ofPositive().length + logarithms.ofNegative().length;
        this.transformed = new double[count];
        this.derivatives = new double[count];
        Sum sum = new Sum();
        for (double logarithm : logarithms.ofPositive()) {
            sum.add(logarithm);
        }
        for (double logarithm : logarithms.ofNegative()) {
            sum.add(-logarithm);
        }
        this.mean = sum.value() / count;
    }

    /** The best power. */
    double best() {
        if (transformed.length <= 2 * SAMPLE) {
            return zero(-2, 2);
        }
        // a tenth of the work: the answer for some values is near that for all
        Logarithms some = logarithms.thinned(SAMPLE);
        double near = new Likelihood(some).zero(-2, 2);
        return zero(near - 0.05, near + 0.05);
    }

    /** Widens the interval until the slope changes its sign in it, and closes in on that place. */
    private double zero(double from, double to) {
        double low = from;
        double high = to;
        double slopeLow = slope(low);
        double slopeHigh = slope(high);
        double width = to - from;
        while (slopeLow > 0) {
            high = low;
            slopeHigh = slopeLow;
            low -= width;
            slopeLow = slope(low);
            width *= 2;
        }
        while (slopeHigh < 0) {
            low = high;
            slopeLow = slopeHigh;
            high += width;
            slopeHigh = slope(high);
            width *= 2;
        }
        return ridders(low, slopeLow, high, slopeHigh);
    }

    /** The zero between two places of different sign (Ridders, IEEE Trans. Circuits Syst. 26, 1979). */
    private double ridders(double from, double slopeFrom, double to, double slopeTo) {
        double low = from;
        double high = to;
        double slopeLow = slopeFrom;
        double slopeHigh = slopeTo;
        for (int step = 0; step < MOST_STEPS && high - low > PRECISION * (1 + Math.abs(low)); step++) {
            double middle = low + (high - low) / 2;
            double slope = slope(middle);
            if (slope == 0) {
                return middle;
            }
            double ratio = slope / Math.sqrt(slope * slope - slopeLow * slopeHigh);
            double next = middle - (middle - low) * (Double.isNaN(ratio) ? 0 : ratio);
            double slopeNext = next == middle ? slope : slope(next);
            double below = Math.min(middle, next);
            double above = Math.max(middle, next);
            double slopeBelow = middle < next ? slope : slopeNext;
            double slopeAbove = middle < next ? slopeNext : slope;
            if (slopeBelow > 0) {
                high = below;
                slopeHigh = slopeBelow;
                continue;
            }
            if (slopeAbove < 0) {
                low = above;
                slopeLow = slopeAbove;
                continue;
            }
            low = below;
            slopeLow = slopeBelow;
            high = above;
            slopeHigh = slopeAbove;
        }
        return low + (high - low) / 2;
    }

    /** Half the slope of log var T - 2 lambda mean, with the opposite sign of the likelihood's; it rises through its zero. */
    private double slope(double lambda) {
        transform(logarithms.ofPositive(), lambda, 1, 0);
        transform(logarithms.ofNegative(), 2 - lambda, -1, logarithms.ofPositive().length);
        double slope = covarianceByVariance() - mean;
        // so far out that numbers end: there the variance grows with the distance
        return Double.isFinite(slope) ? slope : lambda > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
    }

    /** The integrals of exp(rate s) to each end, and their derivatives by the rate, the integrals of s exp(rate s). */
    private void transform(double[] ends, double rate, int sign, int first) {
        for (int i = 0; i < ends.length; i++) {
            double product = rate * ends[i];
            if (Math.abs(product) < SERIES_BELOW) {
                transformed[first + i] = sign * YeoJohnson.integral(rate, ends[i]);
                derivatives[first + i] = smallDerivative(product, ends[i]);
                continue;
            }
            double power = StrictMath.expm1(product);
            transformed[first + i] = sign * power / rate;
            derivatives[first + i] = ((product - 1) * power + product) / (rate * rate);
        }
    }

    /** The series of ((t - 1) exp(t) + 1) / t^2 times end^2, where the formula itself would lose digits. */
    private static double smallDerivative(double product, double end) {
        double sum = 0;
        double power = 1;
        for (int k = 0; k < SERIES_TERMS; k++) {
            sum += power / (k + 2);
            power *= product / (k + 1);
        }
        return end * end * sum;
    }

    private double covarianceByVariance() {
        Sum sum = new Sum();
        for (double value : transformed) {
            sum.add(value);
        }
        double centre = sum.value() / transformed.length;
        Sum covariance = new Sum();
        Sum variance = new Sum();
        for (int i = 0; i < transformed.length; i++) {
            double off = transformed[i] - centre;
            covariance.add(off * derivatives[i]);
            variance.add(off * off);
        }
        return covariance.value() / variance.value();
    }
}
