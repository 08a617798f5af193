package org.fivesigma.plugin.samples.shape;

import org.fivesigma.api.Doc;

/** A distribution with a density, which can therefore be cut off at both ends. */
@Doc("a distribution with a density")
public sealed interface Continuous
        permits Gaussian, Uniform, Exponential, LogNormal, Gamma, Beta, BreitWigner, CrystalBall {
    /** The probability of a value below this one. */
    double below(double value);

    /** Gives what turns normal scores into values of this distribution. */
    Sampler sampler();
}
