package org.fivesigma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.trial.Outcome;

/** What a search tried so far, in order. */
final class TrialLog {
    private final List<Line> lines = new ArrayList<>();

    /**
     * One trial.
     *
     * @param candidate what was tried
     * @param rung on which rung
     * @param rows how many events the folds divided
     * @param outcome what became of it
     */
    record Line(Candidate candidate, int rung, int rows, Outcome outcome) {
        /** The trial as it is told. */
        Trials.Trial told(Optional<Double> difference) {
            return new Trials.Trial(
                    candidate.number(),
                    rung,
                    rows,
                    candidate.values(),
                    outcome.scores(),
                    outcome.failure(),
                    difference);
        }
    }

    void add(Line line) {
        lines.add(line);
    }

    /** All trials so far. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The trial of the last rung with the best mean; of equal ones the first, none when all failed. */
    OptionalInt best() {
        int last = lines.get(lines.size() - 1).rung();
        int best = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean counts = line.rung() == last && line.outcome().failure().isEmpty();
            if (counts
                    && (best < 0
                            || line.outcome().mean() > lines.get(best).outcome().mean())) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
