package org.fivesigma.plugin.trees.boosting;

import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.trees.grow.ClassWeights;

/**
 * What the weights of each class are multiplied by.
 *
 * @param signal those of signal
 * @param background those of background
 */
record ClassFactors(double signal, double background) {
    /** The factors that training events ask for. */
    static ClassFactors of(ClassWeights weights, LabelledEvents training) throws StepFailure {
        ClassSums sums = ClassSums.of(training);
        return new ClassFactors(
                weights.signal(sums.signal(), sums.background()), weights.background(sums.signal(), sums.background()));
    }

    /** The events with their weights multiplied. */
    LabelledEvents apply(LabelledEvents events) {
        if (signal == 1 && background == 1) {
            return events;
        }
        double[] weights = events.weights().clone();
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= events.signal()[row] ? signal : background;
        }
        return new LabelledEvents(events.features(), Sample.values(events), events.signal(), weights);
    }
}
