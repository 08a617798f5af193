package org.fivesigma.search.trial;

import java.util.Optional;
import org.fivesigma.api.Doc;

/**
 * What a search allows each trial.
 *
 * @param seconds the longest that one training may take; what takes longer counts as failed
 */
public record Limits(
        @Doc("the longest that one training may take; what takes longer counts as a failed trial")
        Optional<Double> seconds) {
    /** Checks the time. */
    public Limits {
        if (seconds.isPresent() && !(seconds.get() > 0)) {
            throw new IllegalArgumentException("a time limit is above 0 seconds, not " + seconds.get());
        }
    }

    /** No limits. */
    public static Limits none() {
        return new Limits(Optional.empty());
    }
}
