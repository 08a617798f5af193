package org.fivesigma.plugin.trees.boosting;

/**
 * A way to divide the events of a node in two.
 *
 * @param feature by which feature
 * @param bin the last bin that goes left
 * @param missingLeft whether missing values go left
 * @param leftGradient the sum of gradients that go left, in units
 * @param leftHessian the sum of hessians that go left, in units
 * @param leftRows the number of events that go left
 * @param gain how much it gains, in squared gradient units for each hessian unit
 */
record Split(
        int feature, int bin, boolean missingLeft, long leftGradient, long leftHessian, int leftRows, double gain) {}
