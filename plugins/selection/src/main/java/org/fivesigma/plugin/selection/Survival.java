package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.expression.Expression;

/** How many events of one sample or group are left after each cut in turn, and how many fail the whole. */
final class Survival {
    private final List<Tally> stages;
    private final Tally failing;

    private Survival(List<Tally> stages, Tally failing) {
        this.stages = stages;
        this.failing = failing;
    }

    /** Counts a sample before the cuts and after each. */
    static Survival of(String sample, EventTable events, List<Expression> cuts, Optional<String> weight)
            throws StepFailure {
        if (weight.isPresent() && !events.stored(weight.get()).spec().type().isNumber()) {
            throw new StepFailure(
                    "column '" + weight.get() + "' of sample '" + sample + "' does not hold one number per event",
                    "name a column of numbers as the weight");
        }
        double[] weights = events.weights(weight);
        checkFinite(sample, weights);
        boolean[] passing = new boolean[events.rows()];
        Arrays.fill(passing, true);
        List<Tally> stages = new ArrayList<>();
        stages.add(Tally.of(passing, true, weights));
        for (Expression cut : cuts) {
            boolean[] holds = cut.holds(events);
            for (int row = 0; row < passing.length; row++) {
                passing[row] &= holds[row];
            }
            stages.add(Tally.of(passing, true, weights));
        }
        return new Survival(stages, Tally.of(passing, false, weights));
    }

    /** Counts several samples as one. */
    static Survival together(List<Survival> samples, int cuts) {
        List<Tally> stages = new ArrayList<>();
        Tally failing = new Tally();
        for (int stage = 0; stage <= cuts; stage++) {
            Tally together = new Tally();
            for (Survival sample : samples) {
                together.add(sample.stages.get(stage));
            }
            stages.add(together);
        }
        samples.forEach(sample -> failing.add(sample.failing));
        return new Survival(stages, failing);
    }

    /** What is left at a stage, 0 before the cuts. */
    CutFlow.Count count(int stage) {
        return stages.get(stage).count(stages.get(Math.max(stage - 1, 0)), stages.get(0));
    }

    /** The efficiency of all cuts by entries, with its binomial error. */
    Measure efficiency() {
        double efficiency = end().fraction(stages.get(0));
        return measured(
                efficiency, Tally.binomialError(efficiency, stages.get(0).entries()));
    }

    /**
     * The efficiency e of all cuts by weight, with its standard error sqrt(sum over passing of w^2 (1 - e)^2 + sum over failing
     * of w^2 e^2) / |sum of w|.
     */
    Measure weightedEfficiency() {
        double all = stages.get(0).sumOfWeights();
        double efficiency = end().sumOfWeights() / all;
        double variance = end().sumOfSquaredWeights() * (1 - efficiency) * (1 - efficiency)
                + failing.sumOfSquaredWeights() * efficiency * efficiency;
        return measured(efficiency, Math.sqrt(variance) / Math.abs(all));
    }

    /** The sum of weights left after all cuts, with its error sqrt(sum of w^2). */
    Measure yield() {
        return measured(end().sumOfWeights(), Math.sqrt(end().sumOfSquaredWeights()));
    }

    private Measure measured(double value, double error) {
        return Measure.of(value, error).from(end().entries(), end().sumOfWeights());
    }

    private Tally end() {
        return stages.get(stages.size() - 1);
    }

    private static void checkFinite(String sample, double[] weights) throws StepFailure {
        for (int row = 0; row < weights.length; row++) {
            if (!Double.isFinite(weights[row])) {
                throw new StepFailure(
                        "event " + (row + 1) + " of sample '" + sample + "' has the weight " + weights[row],
                        "drop events without weight first: missing: drop");
            }
        }
    }
}
