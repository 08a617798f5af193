package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** Poisson counts, such as a number of jets. */
@Doc("whole counts, such as a number of jets")
public record Poisson(
        @Doc("the mean count above the offset") @Range(min = 1e-6, max = 1e5)
        double mean,

        @Doc("the smallest count") @Default("0") int offset)
        implements Shape {
    /** Checks the mean. */
    public Poisson {
        Require.positive("mean", mean);
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public Sampler sampler() {
        // Chernoff: beyond mean + 12 sqrt(mean) + 40 less than 1e-17 of the counts are left.
        double[] below = new double[(int) (mean + 12 * StrictMath.sqrt(mean) + 40)];
        for (int count = 0; count < below.length; count++) {
            below[count] = new IncompleteGamma(count + 1).above(mean);
        }
        return (score, pick) -> offset + Steps.reached(below, Normal.below(score));
    }
}
