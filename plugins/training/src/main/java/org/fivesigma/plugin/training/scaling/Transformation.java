package org.fivesigma.plugin.training.scaling;

/** Turns the values of one feature into those that a model is trained with; a missing value stays missing. */
public sealed interface Transformation permits Unchanged, Linear, Quantiles, YeoJohnson {
    /** The transformed value; NaN of NaN. */
    double of(double value);
}
