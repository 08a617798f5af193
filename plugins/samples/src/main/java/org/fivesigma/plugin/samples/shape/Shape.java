package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** The distribution of one simulated column. */
@Doc("the distribution of one simulated column")
public sealed interface Shape
        permits Gaussian,
                Uniform,
                Exponential,
                LogNormal,
                Gamma,
                Beta,
                BreitWigner,
                CrystalBall,
                Poisson,
                Choice,
                Constant,
                Mixture,
                Truncated {
    /** Gives what turns normal scores into values of this distribution. */
    Sampler sampler();

    /** Whether every value is a whole number, so that the column is stored as integers. */
    default boolean whole() {
        return false;
    }
}
