package org.fivesigma.recipe;

import org.fivesigma.api.Doc;

/** How features are scaled before a model sees them; fitted to the events that train. */
public enum Scale {
    /** Not at all. */
    @Doc("features stay as they are")
    NONE,
    /** To mean 0 and deviation 1. */
    @Doc("to mean 0 and standard deviation 1")
    STANDARD,
    /** To the range from 0 to 1. */
    @Doc("to the range from 0 to 1")
    MIN_MAX,
    /** To equally filled quantiles. */
    @Doc("to the share of training events below each value")
    QUANTILE,
    /** Towards a Gaussian. */
    @Doc("by the Yeo-Johnson transformation towards a Gaussian, then to mean 0 and standard deviation 1")
    POWER
}
