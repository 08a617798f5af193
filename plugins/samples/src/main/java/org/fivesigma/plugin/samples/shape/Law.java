package org.fivesigma.plugin.samples.shape;

/** A continuous law on the positive numbers whose quantiles have no closed form. */
interface Law {
    /** The probability of a value below x. */
    double below(double x);

    /** The probability of a value above x, exact where it is small. */
    double above(double x);

    /** The density at x. */
    double density(double x);

    /** The largest value; infinity where there is none. */
    double end();
}
