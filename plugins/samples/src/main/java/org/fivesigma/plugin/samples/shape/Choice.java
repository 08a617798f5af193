package org.fivesigma.plugin.samples.shape;

import java.util.List;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/** One of a few values. */
@Doc("one of a few values; listed in rising order, they rise with correlated columns")
public record Choice(
        @Doc("the values") List<Double> values,

        @Doc("how often each is chosen, relative to the others; empty for equally often") @Default("[]")
        List<Double> shares)
        implements Shape {
    /** Checks that there are values and a share for each. */
    public Choice {
        values = List.copyOf(values);
        shares = List.copyOf(shares);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there are no values to choose from");
        }
        values.forEach(value -> Require.finite("a value", value));
        if (!shares.isEmpty() && shares.size() != values.size()) {
            throw new IllegalArgumentException("there are " + values.size() + " values but " + shares.size()
                    + " shares; give one share for each value");
        }
        shares.forEach(share -> Require.positive("a share", share));
    }

    @Override
    public boolean whole() {
        return values.stream().allMatch(value -> value == StrictMath.rint(value) && Math.abs(value) < 1L << 53);
    }

    @Override
    public Sampler sampler() {
        double[] choices = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] relative = values.stream().mapToDouble(value -> 1).toArray();
        for (int i = 0; i < shares.size(); i++) {
            relative[i] = shares.get(i);
        }
        double[] below = Steps.cumulative(relative);
        return (score, pick) -> choices[Steps.reached(below, Normal.below(score))];
    }
}
