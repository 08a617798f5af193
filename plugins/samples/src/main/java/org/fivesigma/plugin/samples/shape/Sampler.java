package org.fivesigma.plugin.samples.shape;

/**
 * Turns a normal score into a value.
 *
 * <p>The value rises with the score and follows the distribution when the score is a standard normal number. Correlated
 * columns share nothing but correlated scores (a Gaussian copula).
 */
@FunctionalInterface
public interface Sampler {
    /**
     * Gives the value.
     *
     * @param score a standard normal number
     * @param pick a uniform number in (0, 1), independent of the score, by which mixtures pick a component
     */
    double value(double score, double pick);
}
