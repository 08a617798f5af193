package org.fivesigma.plugin.training.scaling;

/** Leaves values as they are. */
public record Unchanged() implements Transformation {
    @Override
    public double of(double value) {
        return value;
    }
}
