package org.fivesigma.plugin.assessment.compare;

/**
 * What a test of two samples says.
 *
 * @param statistic how far apart they are
 * @param degreesOfFreedom of the test; 0 where it has none
 * @param probability that samples of one distribution are farther apart; NaN where it cannot be computed
 */
public record TestResult(double statistic, int degreesOfFreedom, double probability) {}
