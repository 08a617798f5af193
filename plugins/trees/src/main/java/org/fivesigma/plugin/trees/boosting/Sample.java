package org.fivesigma.plugin.trees.boosting;

import org.fivesigma.api.learning.LabelledEvents;

/**
 * Events ready for training; many trainings may share them.
 *
 * @param columns their features
 * @param gradients their derivatives
 * @param base the margin before the first tree
 */
record Sample(PackedColumns columns, Gradients gradients, double base) {
    /** The values of all features of some events. */
    static double[][] values(LabelledEvents events) {
        double[][] values = new double[events.features().size()][];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = events.feature(feature);
        }
        return values;
    }
}
