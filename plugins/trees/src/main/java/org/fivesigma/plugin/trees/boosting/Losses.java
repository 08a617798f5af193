package org.fivesigma.plugin.trees.boosting;

import java.util.Optional;
import org.fivesigma.api.learning.LabelledEvents;

/** Follows the loss of events that do not train from round to round, and tells when to stop; without a rule it never does. */
final class Losses {
    private final Optional<EarlyStopping> rule;
    private final LabelledEvents deciding;
    private final double[][] values;
    private final double[] sums;
    private final double base;
    private int round;
    private int bestRound;
    private double best;

    /** Follows the events of a training that are set apart for this. */
    Losses(Optional<EarlyStopping> rule, Material material) {
        this.rule = rule;
        deciding = material.deciding();
        values = Sample.values(deciding);
        sums = new double[deciding.rows()];
        base = material.base();
        best = rule.isPresent() ? of(deciding, base, sums) : Double.NaN;
    }

    /** Takes the next tree; gives whether the model has become better, which without a rule it always has. */
    boolean take(GrownTree tree) {
        round++;
        if (rule.isEmpty()) {
            bestRound = round;
            return true;
        }
        tree.addTo(sums, values);
        double loss = of(deciding, base, sums);
        if (!(loss < best - rule.get().tolerance())) {
            return false;
        }
        best = loss;
        bestRound = round;
        return true;
    }

    /** Whether no more trees are worth growing. */
    boolean stop() {
        return rule.isPresent() && round - bestRound >= rule.get().patience();
    }

    /** The number of trees to keep. */
    int bestRound() {
        return bestRound;
    }

    /** The loss of the model that is kept; not a number without a rule. */
    double best() {
        return best;
    }

    /** The weighted mean of {@code ln(1 + exp(-m))} of signal and {@code ln(1 + exp(m))} of background at margins {@code m}. */
    static double of(LabelledEvents events, double base, double[] sums) {
        double loss = 0;
        double weights = 0;
        boolean[] signal = events.signal();
        for (int row = 0; row < sums.length; row++) {
            double margin = base + sums[row];
            double wrong = signal[row] ? -margin : margin;
            double weight = events.weights()[row];
            loss += weight * (Math.max(0, wrong) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrong))));
            weights += weight;
        }
        return loss / weights;
    }
}
