package org.fivesigma.plugin.trees;

import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;
import org.fivesigma.plugin.trees.grow.Forests;
import org.fivesigma.plugin.trees.grow.TrainingEvents;

/**
 * What forests must have in common to grow together.
 *
 * @param bootstrap whether each tree draws its events
 * @param seed what random numbers follow from
 * @param soil what their events must have in common
 */
record Planting(boolean bootstrap, long seed, Soil soil) {
    /** What grows from prepared events. */
    Forests forests(TrainingEvents events, int threads) {
        return new Forests(events, bootstrap, seed, threads);
    }

    /**
     * How events are prepared.
     *
     * @param bins the largest number of bins of a feature
     * @param negativeWeights what becomes of negative weights
     */
    record Soil(int bins, NegativeWeights negativeWeights) {
        static Soil of(int bins, boolean exact, NegativeWeights negativeWeights) {
            return new Soil(exact ? QuantisedColumns.EXACT : bins, negativeWeights);
        }

        TrainingEvents prepare(LabelledEvents training, int threads) throws StepFailure, InterruptedException {
            return TrainingEvents.of(negativeWeights.apply(training), bins, threads);
        }
    }
}
