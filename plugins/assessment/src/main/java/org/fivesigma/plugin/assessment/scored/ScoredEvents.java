package org.fivesigma.plugin.assessment.scored;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.LabelledEvents;

/**
 * Events with their scores beside their class and weight.
 *
 * @param scores the score of each event
 * @param signal whether each event is signal
 * @param weights the weight of each event
 */
public record ScoredEvents(double[] scores, boolean[] signal, double[] weights) {
    /** The events of a table by the roles of its columns: one label, one score and at most one weight, otherwise 1 for each. */
    public static ScoredEvents of(EventTable events) throws StepFailure {
        LabelledEvents classes = ClassifierEvents.classes(events);
        double[] scores = events.numbers(score(events));
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new StepFailure(
                        "the score '" + score(events) + "' of event " + i + " is not a number",
                        "look for features that are missing in this event, and clean them before the training");
            }
        }
        return new ScoredEvents(scores, classes.signal(), classes.weights());
    }

    private static String score(EventTable events) throws StepFailure {
        List<String> names = events.specs().stream()
                .filter(spec -> spec.role() == Role.SCORE)
                .map(ColumnSpec::name)
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        throw new StepFailure(
                names.isEmpty()
                        ? "the events have no score of a classifier among " + events.names()
                        : "the events have several scores, " + String.join(" and ", names),
                "give events that the step 'score' has given the score of one classifier");
    }

    /** The number of events. */
    public int rows() {
        return scores.length;
    }

    /** The same events with other weights. */
    public ScoredEvents weightedBy(double[] others) {
        return new ScoredEvents(scores, signal, others);
    }

    /** The same events, each counting once. */
    public ScoredEvents unweighted() {
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        return weightedBy(ones);
    }

    /** Whether any two weights differ. */
    public boolean weightsDiffer() {
        for (double weight : weights) {
            if (weight != weights[0]) {
                return true;
            }
        }
        return false;
    }

    /** The scores of one class. */
    public WeightedValues of(boolean ofSignal) {
        return WeightedValues.of(scores, weights, signal, ofSignal);
    }
}
