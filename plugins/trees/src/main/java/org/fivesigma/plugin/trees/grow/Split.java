package org.fivesigma.plugin.trees.grow;

/**
 * How a node's events are divided.
 *
 * @param feature the feature looked at
 * @param lower the highest bin of the left side that holds events
 * @param upper the lowest bin of the right side that holds events; one after the last bin of values when only missing values go
 *     right
 * @param missingLeft whether missing values go left
 * @param purity the sum of both sides' purities
 * @param left what goes left
 */
record Split(int feature, int lower, int upper, boolean missingLeft, double purity, Sums left) {
    /** No split at all. */
    static final Split NONE = new Split(-1, -1, -1, false, Double.NEGATIVE_INFINITY, new Sums(0, 0, 0));

    boolean exists() {
        return feature >= 0;
    }

    /** Whether both divide the same events in the same way. */
    boolean dividesLike(Split other) {
        return feature == other.feature && lower == other.lower && missingLeft == other.missingLeft;
    }
}
