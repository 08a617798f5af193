package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/** The exponentially falling distribution. */
@Doc("the exponentially falling distribution: density exp(-(x - offset) / scale) / scale above the offset")
public record Exponential(
        @Doc("over this length it falls by a factor e; its mean is offset + scale")
        double scale,

        @Doc("the smallest value") @Default("0") double offset)
        implements Shape, Continuous {
    /** Checks the values. */
    public Exponential {
        Require.positive("scale", scale);
        Require.finite("offset", offset);
    }

    @Override
    public double below(double value) {
        return value <= offset ? 0 : -StrictMath.expm1(-(value - offset) / scale);
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> offset - scale * StrictMath.log(Normal.below(-score));
    }
}
