package org.fivesigma.api.learning;

import java.util.List;
import java.util.Optional;

/**
 * All that a search tried, in the order in which candidates were drawn up.
 *
 * @param parameters the dotted names of the parameters that were varied
 * @param objective the figure of merit in words, for example {@code accuracy}
 * @param trials every trial; a candidate of a halving search appears once for each rung that it reached
 * @param best position of the best trial, or -1 when all failed
 * @param spread standard deviation of the best candidate's score over other seeds, where these were asked for
 * @param warnings what a reader should know about the search, for example parameters without effect
 */
public record Trials(
        List<String> parameters,
        String objective,
        List<Trial> trials,
        int best,
        Optional<Double> spread,
        List<String> warnings) {
    /** Copies the lists. */
    public Trials {
        parameters = List.copyOf(parameters);
        trials = List.copyOf(trials);
        warnings = List.copyOf(warnings);
    }

    /**
     * One candidate on one choice of events.
     *
     * @param candidate the candidate's number, counted from 1
     * @param rung the rung of a halving search, counted from 0; else 0
     * @param rows the events that the folds divide
     * @param values the values of the varied parameters, as a recipe writes them
     * @param scores the score of each fold, larger is better; empty when the trial failed
     * @param failure why there is no score
     * @param difference probability that the scores of this and the best candidate differ so much by chance, where it can be
     *     told
     */
    public record Trial(
            int candidate,
            int rung,
            int rows,
            List<String> values,
            List<Double> scores,
            Optional<String> failure,
            Optional<Double> difference) {
        /** Copies the lists. */
        public Trial {
            values = List.copyOf(values);
            scores = List.copyOf(scores);
        }

        /** The mean over the folds; NaN when the trial failed. */
        public double mean() {
            return scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }
}
