package org.fivesigma.search.trial;

import java.util.List;
import java.util.Optional;

/**
 * What became of a candidate.
 *
 * @param scores the score of each fold; empty when it failed
 * @param failure why it failed
 */
public record Outcome(List<Double> scores, Optional<String> failure) {
    /** Copies the list. */
    public Outcome {
        scores = List.copyOf(scores);
    }

    /** The mean over the folds; NaN when it failed. */
    public double mean() {
        return scores.stream().mapToDouble(Double::doubleValue).sum() / scores.size();
    }
}
