package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** Equally likely values between two ends. */
@Doc("equally likely values between two ends")
public record Uniform(
        @Doc("the lower end") double low,
        @Doc("the upper end") double high) implements Shape, Continuous {
    /** Checks the values. */
    public Uniform {
        Require.ordered(low, high);
    }

    @Override
    public double below(double value) {
        return Math.min(1, Math.max(0, (value - low) / (high - low)));
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> low + (high - low) * Normal.below(score);
    }
}
