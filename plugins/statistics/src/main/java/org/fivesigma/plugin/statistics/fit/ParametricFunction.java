package org.fivesigma.plugin.statistics.fit;

/** A function of parameters at each of a list of points, with its derivatives. */
@FunctionalInterface
public interface ParametricFunction {
    /**
     * Gives the value at a point.
     *
     * @param point the number of the point, from 0
     * @param parameters the parameters; must not be changed
     * @param gradient takes the derivative by each parameter
     */
    double value(int point, double[] parameters, double[] gradient);
}
