package org.fivesigma.plugin.training.scaling;

import java.util.Arrays;
import org.fivesigma.api.Doc;

/** How features are transformed for training; missing values stay missing and are left out where a transformation is fitted. */
public enum Scale {
    /** Not at all. */
    @Doc("Not at all.")
    NONE,
    /** To mean 0 and standard deviation 1. */
    @Doc("To mean 0 and standard deviation 1, events counting alike.")
    STANDARD,
    /** To the range from 0 to 1. */
    @Doc("To the range from 0 to 1.")
    MIN_MAX,
    /** To the fraction of events below. */
    @Doc("To the fraction of events with a lower value, evenly spread from 0 to 1.")
    QUANTILE,
    /** To a normal distribution by quantiles. */
    @Doc("To a normal distribution, value by value through the quantiles.")
    QUANTILE_NORMAL,
    /** To a nearly normal distribution by a power. */
    @Doc(
            "To a nearly normal distribution by the power transformation of Yeo and Johnson, of mean 0 and standard deviation 1.")
    POWER;

    /** The transformation fitted to values, those left out that are missing. */
    public Transformation fitted(double[] values) {
        double[] there =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (there.length == 0) {
            return new Unchanged();
        }
        return switch (this) {
            case NONE -> new Unchanged();
            case STANDARD -> Linear.standard(there);
            case MIN_MAX -> Linear.minMax(there);
            case QUANTILE -> Quantiles.of(there, false);
            case QUANTILE_NORMAL -> Quantiles.of(there, true);
            case POWER -> YeoJohnson.of(there);
        };
    }
}
