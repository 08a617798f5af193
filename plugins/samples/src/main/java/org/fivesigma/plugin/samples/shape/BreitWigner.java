package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** The (non-relativistic) Breit-Wigner distribution of a resonance's mass. */
@Doc("the non-relativistic Breit-Wigner (Cauchy) distribution of a resonance; its tails are so long that it is "
        + "best used inside 'truncated'")
public record BreitWigner(
        @Doc("its peak") double mass,
        @Doc("its full width at half maximum, above 0") double width) implements Shape, Continuous {
    /** Checks the values. */
    public BreitWigner {
        Require.finite("mass", mass);
        Require.positive("width", width);
    }

    @Override
    public double below(double value) {
        return 0.5 + StrictMath.atan((value - mass) / (0.5 * width)) / Math.PI;
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> mass + 0.5 * width * tangent(score);
    }

    /** tan(pi (u - 1/2)), taken from the nearer tail so that far values keep their precision. */
    private static double tangent(double score) {
        double tail = Normal.below(-Math.abs(score));
        double size = tail > 0.25
                ? StrictMath.tan(Math.PI * (0.5 - tail))
                : 1 / StrictMath.tan(Math.PI * Math.max(tail, Double.MIN_NORMAL));
        return score < 0 ? -size : size;
    }
}
