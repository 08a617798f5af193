package org.fivesigma.plugin.samples.shape;

import java.util.Optional;
import org.fivesigma.api.Doc;

/** The part of a distribution between two ends. */
@Doc("the part of a distribution between two ends; nothing piles up at the ends")
public record Truncated(
        @Doc("the distribution") Continuous of,
        @Doc("the lower end; none where left out") Optional<Double> low,
        @Doc("the upper end; none where left out") Optional<Double> high)
        implements Shape {
    private static final double LEAST = 1e-9;

    /** Checks that the ends leave something. */
    public Truncated {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("neither low nor high is given, so nothing is truncated");
        }
        Require.ordered(low.orElse(-Double.MAX_VALUE), high.orElse(Double.MAX_VALUE));
        double left = high.map(of::below).orElse(1.0) - low.map(of::below).orElse(0.0);
        if (!(left >= LEAST)) {
            throw new IllegalArgumentException("less than " + LEAST + " of the distribution lies between "
                    + low.map(String::valueOf).orElse("-infinity") + " and "
                    + high.map(String::valueOf).orElse("infinity"));
        }
    }

    @Override
    public Sampler sampler() {
        Sampler whole = of.sampler();
        double from = low.map(of::below).orElse(0.0);
        double left = high.map(of::below).orElse(1.0) - from;
        double least = low.orElse(Double.NEGATIVE_INFINITY);
        double most = high.orElse(Double.POSITIVE_INFINITY);
        return (score, pick) -> {
            double inside = Normal.quantile(from + left * Normal.below(score));
            return Math.min(most, Math.max(least, whole.value(inside, pick)));
        };
    }
}
