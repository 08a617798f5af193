package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** The normal distribution. */
@Doc("the normal distribution")
public record Gaussian(
        @Doc("its centre") double mean,
        @Doc("its standard deviation, above 0") double sigma) implements Shape, Continuous {
    /** Checks the values. */
    public Gaussian {
        Require.finite("mean", mean);
        Require.positive("sigma", sigma);
    }

    @Override
    public double below(double value) {
        return Normal.below((value - mean) / sigma);
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> mean + sigma * score;
    }
}
