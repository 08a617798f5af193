package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/** The gamma distribution: a sum of exponential numbers. */
@Doc(
        "the gamma distribution: density (x - offset)^(shape - 1) exp(-(x - offset) / scale), a rise and an exponential fall")
public record Gamma(
        @Doc("power of the rise, above 0; 1 is the exponential distribution")
        double shape,

        @Doc("over this length the tail falls by a factor e; the mean is offset + shape * scale")
        double scale,

        @Doc("the smallest value") @Default("0") double offset)
        implements Shape, Continuous {
    /** Checks the values. */
    public Gamma {
        Require.positive("shape", shape);
        Require.positive("scale", scale);
        Require.finite("offset", offset);
    }

    @Override
    public double below(double value) {
        return value <= offset ? 0 : IncompleteGamma.lower(shape, (value - offset) / scale);
    }

    @Override
    public Sampler sampler() {
        QuantileTable standard = QuantileTable.of(new IncompleteGamma(shape));
        return (score, pick) -> offset + scale * standard.value(score);
    }
}
