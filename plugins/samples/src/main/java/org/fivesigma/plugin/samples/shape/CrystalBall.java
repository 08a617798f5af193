package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** A Gaussian whose lower tail falls as a power law, as a peak with energy losses does. */
@Doc("a Gaussian whose lower tail falls as a power law, as a peak with energy losses does")
public record CrystalBall(
        @Doc("the peak") double mean,
        @Doc("standard deviation of the core, above 0") double sigma,

        @Doc("the tail starts this many sigmas below the peak; above 0")
        double alpha,

        @Doc("power of the tail, above 1") double n)
        implements Shape, Continuous {
    /** Checks the values. */
    public CrystalBall {
        Require.finite("mean", mean);
        Require.positive("sigma", sigma);
        Require.positive("alpha", alpha);
        if (!(n > 1 && Double.isFinite(n))) {
            throw new IllegalArgumentException("n is " + n + ", but the tail needs a power above 1");
        }
    }

    @Override
    public double below(double value) {
        double t = (value - mean) / sigma;
        double whole = tail() + core(Double.POSITIVE_INFINITY);
        if (t > -alpha) {
            return (tail() + core(t)) / whole;
        }
        double reach = 1 - alpha / n * (alpha + t);
        return tail() * StrictMath.pow(reach, 1 - n) / whole;
    }

    @Override
    public Sampler sampler() {
        double tail = tail();
        double whole = tail + core(Double.POSITIVE_INFINITY);
        double start = Normal.below(-alpha);
        return (score, pick) -> mean + sigma * standard(score, tail / whole, whole, start);
    }

    private double standard(double score, double tailShare, double whole, double start) {
        double below = Normal.below(score);
        if (below < tailShare) {
            double reach = StrictMath.pow(below / tailShare, 1 / (1 - n));
            return (1 - reach) * n / alpha - alpha;
        }
        // The upper side is taken from above 1, where far values keep their precision.
        double above = Normal.below(-score) * whole / ROOT_TWO_PI;
        return above < 0.5
                ? -Normal.quantile(above)
                : Normal.quantile(start + (below - tailShare) * whole / ROOT_TWO_PI);
    }

    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * Math.PI);

    /** Area of the tail, the peak being 1 high and sigma 1. */
    private double tail() {
        return n / alpha / (n - 1) * StrictMath.exp(-0.5 * alpha * alpha);
    }

    /** Area of the core up to t. */
    private double core(double t) {
        return ROOT_TWO_PI * (Normal.below(t) - Normal.below(-alpha));
    }
}
