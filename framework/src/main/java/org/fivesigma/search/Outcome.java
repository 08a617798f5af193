package org.fivesigma.search;

import java.util.List;
import java.util.Optional;

/**
 * What became of a candidate.
 *
 * @param scores the score of each fold; empty when it failed
 * @param failure why it failed
 */
record Outcome(List<Double> scores, Optional<String> failure) {
    Outcome {
        scores = List.copyOf(scores);
    }

    /** The mean over the folds; NaN when it failed. */
    double mean() {
        return scores.stream().mapToDouble(Double::doubleValue).sum() / scores.size();
    }
}
