package org.fivesigma.search;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.Draws;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.space.Strategy;

/** Draws up the candidates of a search that knows them all before it starts. */
final class Candidates {
    private static final int SAMPLE = 50;

    private Candidates() {}

    /** All combinations in order, or as many by chance as the strategy says. */
    static List<Candidate> of(Space space, SearchStep.Params params) throws StepFailure {
        List<Candidate> candidates = new ArrayList<>();
        for (List<String> values : combinations(space, params)) {
            candidates.add(space.candidate(candidates.size() + 1, values));
        }
        return candidates;
    }

    /** A few that a search could propose. */
    static List<Candidate> sample(Space space, SearchStep.Params params) throws StepFailure {
        List<Candidate> candidates = new ArrayList<>();
        for (List<String> values : new Draws(space, params.seed()).combinations(SAMPLE)) {
            candidates.add(space.candidate(candidates.size() + 1, values));
        }
        return candidates;
    }

    private static List<List<String>> combinations(Space space, SearchStep.Params params) {
        Strategy strategy = params.strategy();
        if (strategy instanceof Strategy.Random random) {
            return new Draws(space, params.seed()).combinations(random.trials());
        }
        if (strategy instanceof Strategy.Halving halving && halving.candidates().isPresent()) {
            return new Draws(space, params.seed())
                    .combinations(halving.candidates().get());
        }
        List<List<String>> all = new ArrayList<>();
        long size = space.size().orElseThrow();
        for (long position = 0; position < size; position++) {
            all.add(space.combination(position));
        }
        return all;
    }
}
