package org.fivesigma.search;

import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.Parameter;
import org.fivesigma.search.space.Seeds;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;

/** What must hold between the parameters of a search, before any event is read. */
final class SearchRules {
    private static final long MOST_CANDIDATES = 1_000_000;

    private final RecordShape shape;
    private final SearchStep.Params params;

    SearchRules(RecordShape shape, SearchStep.Params params) {
        this.shape = shape;
        this.params = params;
    }

    void check(Checks checks) {
        Space space = new Space(shape, params.base(), params.vary());
        for (Parameter parameter : space.parameters()) {
            checkValues(parameter, checks);
        }
        checkSize(space, checks);
        checkSeeds(checks);
    }

    private void checkValues(Parameter parameter, Checks checks) {
        String path = "vary." + parameter.name();
        boolean number = Parameter.shape(shape, parameter.name())
                .filter(found -> found instanceof ValueShape.Number || found instanceof ValueShape.Whole)
                .isPresent();
        checks.require(
                number || parameter.axis() instanceof Axis.Values,
                path,
                "`" + parameter.name() + "` is no number, so it has no range",
                "list its values, as in [a, b]");
        checks.require(
                parameter.values().isPresent() || !needsList(),
                path,
                "a grid needs the values of `" + parameter.name()
                        + "`, and between the ends of its range there are no end of" + " them",
                "say how many, as in {from: 0.01, to: 0.04, points: 10}, or list them");
    }

    /** Whether every combination is tried, so that there must be an end of them. */
    private boolean needsList() {
        Strategy strategy = params.strategy();
        return strategy instanceof Strategy.Grid
                || strategy instanceof Strategy.Halving halving
                        && halving.candidates().isEmpty();
    }

    private void checkSize(Space space, Checks checks) {
        Optional<Long> size = space.size();
        checks.require(
                !needsList() || size.isEmpty() || size.get() <= MOST_CANDIDATES,
                "vary",
                "the grid has " + size.orElse(0L) + " points, more than " + MOST_CANDIDATES,
                "give fewer values, or draw some of them by chance with random: instead of grid:");
    }

    private void checkSeeds(Checks checks) {
        boolean seeded = new Seeds(shape, params.seed()).any();
        boolean executions = params.strategy() instanceof Strategy.Bayes bayes && bayes.executions() > 1;
        checks.require(
                seeded || !executions,
                "strategy",
                "executions differ by the learner's seed, but `" + params.learner() + "` has none",
                "leave executions out");
        checks.require(
                seeded || params.seeds() == 0,
                "seeds",
                "`" + params.learner() + "` has no seed, so its score is the same each time",
                "leave seeds out");
        checks.require(
                params.seeds() != 1,
                "seeds",
                "one other seed tells nothing about the spread between seeds",
                "use seeds: 5, or leave it out");
    }
}
