package org.fivesigma.plugin.training;

import java.util.Arrays;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;

/** What becomes of the event weights in training. */
public enum TrainingWeights {
    /** They count as they are. */
    @Doc("They count as they are.")
    AS_GIVEN,
    /** Each event counts once. */
    @Doc("Each event counts once, whatever its weight.")
    NONE,
    /** Each class counts as much as the other. */
    @Doc(
            "The weights of each class are scaled to half the number of the part's events; within a class their ratios stay.")
    PER_CLASS;

    /** The weight of each row in training. */
    double[] of(double[] given, boolean[] signal, Parts parts) throws StepFailure {
        double[] weights = given.clone();
        if (this == NONE) {
            Arrays.fill(weights, 1);
        }
        if (this == PER_CLASS) {
            for (Part part : Part.values()) {
                balance(weights, signal, true, parts.of(part), part);
                balance(weights, signal, false, parts.of(part), part);
            }
        }
        return weights;
    }

    private static void balance(double[] weights, boolean[] signal, boolean ofClass, int[] part, Part name)
            throws StepFailure {
        int[] rows = Arrays.stream(part).filter(row -> signal[row] == ofClass).toArray();
        if (rows.length == 0) {
            return;
        }
        Sum sum = new Sum();
        for (int row : rows) {
            sum.add(weights[row]);
        }
        if (!(sum.value() > 0)) {
            throw new StepFailure(
                    "the weights of the " + rows.length + (ofClass ? " signal" : " background") + " events of the part "
                            + name.word() + " sum to " + sum.value()
                            + ", so they cannot be scaled to balance the classes",
                    "use weights: as-given or weights: none, or cut on the negative weights before");
        }
        double factor = part.length / 2.0 / sum.value();
        for (int row : rows) {
            weights[row] *= factor;
        }
    }
}
