package org.fivesigma.plugin.trees.grow;

import org.fivesigma.api.Doc;

/** How mixed events are; a split is the better, the less mixed its sides are. */
public enum Criterion {
    /** The chance that two events drawn at random are of different classes, {@code 2p(1 - p)}. */
    @Doc("the chance that two events drawn at random are of different classes")
    GINI {
        @Override
        double purity(double signal, double background) {
            double all = signal + background;
            return all > 0 ? -2 * signal * background / all : 0;
        }
    },
    /** The information in bits that an event's class would give. */
    @Doc("the information in bits that an event's class would give")
    ENTROPY {
        @Override
        double purity(double signal, double background) {
            return timesLogarithm(signal) + timesLogarithm(background) - timesLogarithm(signal + background);
        }
    };

    private static double timesLogarithm(double x) {
        return x >= Double.MIN_NORMAL ? x * Logarithm.base2(x) : 0;
    }

    /**
     * Less the mixing of events times their sum of weights: 0 for a single class. The sum of the sides' purities is largest for
     * the best split.
     *
     * @param signal sum of weights of signal, not negative
     * @param background sum of weights of background, not negative
     */
    abstract double purity(double signal, double background);
}
