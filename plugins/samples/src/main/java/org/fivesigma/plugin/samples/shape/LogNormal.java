package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** The distribution of a value whose logarithm is normal. */
@Doc("the distribution of a value whose logarithm is normal")
public record LogNormal(
        @Doc("half of the values lie below it; above 0") double median,

        @Doc("standard deviation of the natural logarithm; 0.1 is about 10 % of the value")
        double width)
        implements Shape, Continuous {
    /** Checks the values. */
    public LogNormal {
        Require.positive("median", median);
        Require.positive("width", width);
    }

    @Override
    public double below(double value) {
        return value <= 0 ? 0 : Normal.below(StrictMath.log(value / median) / width);
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> median * StrictMath.exp(width * score);
    }
}
