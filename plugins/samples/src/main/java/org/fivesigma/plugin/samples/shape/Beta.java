package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/** The beta distribution between two ends. */
@Doc("the beta distribution: density x^(rise - 1) (1 - x)^(fall - 1) between two ends")
public record Beta(
        @Doc("power with which it rises at the lower end, above 0")
        double rise,

        @Doc("power with which it falls at the upper end, above 0")
        double fall,

        @Doc("the lower end") @Default("0") double low,
        @Doc("the upper end") @Default("1") double high)
        implements Shape, Continuous {
    /** Checks the values. */
    public Beta {
        Require.positive("rise", rise);
        Require.positive("fall", fall);
        Require.ordered(low, high);
    }

    @Override
    public double below(double value) {
        double x = (value - low) / (high - low);
        return new BetaLaw(rise, fall).below(x);
    }

    @Override
    public Sampler sampler() {
        QuantileTable standard = QuantileTable.of(new BetaLaw(rise, fall));
        return (score, pick) -> low + (high - low) * standard.value(score);
    }
}
