package org.fivesigma.search.trial;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fivesigma.search.space.ParameterText;
import org.fivesigma.shape.Numerals;

/** How the score or the failure of one training is written in a journal. */
final class JournalEntry {
    private static final String SCORE = "score ";
    private static final String FAILED = "failed ";
    private static final String LONGER = "longer ";

    private JournalEntry() {}

    static String score(double score) {
        return SCORE + ParameterText.number(score);
    }

    static String failed(String message) {
        return FAILED + message;
    }

    /** Took longer than so many seconds. */
    static String longer(double seconds) {
        return LONGER + ParameterText.number(seconds);
    }

    /** The score, where the entry is one. */
    static OptionalDouble score(String entry) {
        return entry.startsWith(SCORE) ? Numerals.number(entry.substring(SCORE.length())) : OptionalDouble.empty();
    }

    /** The failure, where the entry is one under these limits. */
    static Optional<TrialFailure> failure(String entry, Limits limits) {
        if (entry.startsWith(FAILED)) {
            return Optional.of(new TrialFailure(entry.substring(FAILED.length()), true));
        }
        if (!entry.startsWith(LONGER) || limits.seconds().isEmpty()) {
            return Optional.empty();
        }
        double allowed = limits.seconds().get();
        double took = Numerals.number(entry.substring(LONGER.length())).orElse(0);
        return allowed <= took ? Optional.of(TrialFailure.tookLonger(allowed)) : Optional.empty();
    }
}
