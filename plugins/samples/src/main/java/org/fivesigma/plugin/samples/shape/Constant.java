package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** Always the same value. */
@Doc("always the same value")
public record Constant(@Doc("the value") double value) implements Shape {
    /** Checks the value. */
    public Constant {
        Require.finite("value", value);
    }

    @Override
    public Sampler sampler() {
        return (score, pick) -> value;
    }
}
