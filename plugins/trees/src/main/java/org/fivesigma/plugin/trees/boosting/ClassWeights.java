package org.fivesigma.plugin.trees.boosting;

import org.fivesigma.api.Doc;
import org.fivesigma.api.learning.LabelledEvents;

/** What becomes of the relative weight of signal and background. */
public enum ClassWeights {
    /** It stays. */
    @Doc("weights stay as they are")
    NONE,
    /** Both classes weigh the same. */
    @Doc(
            "signal and background are scaled to equal sums of weights, the total kept; as scikit-learn's `balanced` where all"
                    + " weights are 1")
    BALANCED;

    /** What to multiply the weights of each class by. */
    record Factors(double signal, double background) {
        /** The events with weights multiplied. */
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

    /** The factors that training events ask for. */
    Factors of(LabelledEvents training) {
        ClassSums sums = ClassSums.of(training);
        if (this == NONE || sums.signal() <= 0 || sums.background() <= 0) {
            return new Factors(1, 1);
        }
        double half = (sums.signal() + sums.background()) / 2;
        return new Factors(half / sums.signal(), half / sums.background());
    }
}
