package org.fivesigma.search.space;

import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** How a search chooses what to try. */
public sealed interface Strategy {
    /** Every combination of the values, the last parameter changing fastest. */
    record Grid() implements Strategy {}

    /**
     * Combinations by chance; no combination twice where all parameters have lists of values.
     *
     * @param trials how many
     */
    record Random(
            @Doc("how many combinations") @Default("60") @Range(min = 1, max = 1e6)
            int trials) implements Strategy {}

    /**
     * All candidates on few events, the best part of them on more, and so on, as scikit-learn's {@code HalvingGridSearchCV};
     * with a number of candidates, as its {@code HalvingRandomSearchCV}.
     *
     * @param factor how many times more events, and fewer candidates, each rung has than the one before
     * @param minimum events of the first rung
     * @param maximum most events of any rung; all that train, where it is not given
     * @param aggressive whether to drop candidates on the first rung until the last one can have all events
     * @param candidates how many combinations by chance; all of them, where it is not given
     */
    record Halving(
            @Doc("how many times more events, and fewer candidates, each rung has") @Default("3") @Range(min = 1.01)
            double factor,

            @Doc(
                    "events of the first rung: smallest, exhaust (so that the last rung has as many as can be) or a number")
            @Default("smallest")
            FirstRung minimum,

            @Doc("most events of any rung; all that train, where it is left out")
            Optional<Integer> maximum,

            @Doc(
                    "whether to drop candidates on the first rung until few enough are left for the last one to have all events")
            @Default("false")
            boolean aggressive,

            @Doc("how many combinations by chance; all of them, where it is left out")
            Optional<Integer> candidates)
            implements Strategy {
        /** Checks the numbers. */
        public Halving {
            if (maximum.isPresent() && maximum.get() < 2) {
                throw new IllegalArgumentException("a rung has at least 2 events, not " + maximum.get());
            }
            if (candidates.isPresent() && candidates.get() < 1) {
                throw new IllegalArgumentException("a search has at least 1 candidate, not " + candidates.get());
            }
        }
    }

    /**
     * One combination after the other, each where the earlier ones make a better score likely.
     *
     * @param trials how many
     * @param start how many of them by chance at first
     * @param executions how many trainings, which differ by the learner's seed, make one score
     */
    record Bayes(
            @Doc("how many combinations") @Default("60") @Range(min = 1, max = 1e5)
            int trials,

            @Doc("how many of them by chance at first") @Default("10") @Range(min = 1)
            int start,

            @Doc("how many trainings, which differ by the learner's seed, make one score") @Default("1") @Range(min = 1)
            int executions)
            implements Strategy {}
}
