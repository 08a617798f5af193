package org.fivesigma.recipe;

import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.shape.Located;

/** How a search scores candidates, and how much it tries. */
public record SearchBlock(
        @Doc("parts of the training events, of which each is scored by a model that the others train; 5 when left out")
        @Range(min = 2, max = 1000)
        Optional<Located<Integer>> folds,

        @Doc("how often the training events are divided anew; once when left out") @Range(min = 1, max = 1000)
        Optional<Located<Integer>> repeats,

        @Doc("whether each fold has as large a share of signal as all; true when left out")
        Optional<Located<Boolean>> stratified,

        @Doc("whether chance divides the training events into folds, rather than their order; true when left out")
        Optional<Located<Boolean>> shuffled,

        @Doc("whether the validation events of the training set give the score, instead of folds")
        Optional<Located<Boolean>> holdOut,

        @Doc("the figure of merit, by name or with its options; accuracy when left out")
        Optional<RawTree> objective,

        @Doc("whether scores count events by their weights; true when left out")
        Optional<Located<Boolean>> weighted,

        @Doc("seed of the folds and of drawing candidates; the recipe's when left out")
        Optional<Located<Long>> seed,

        @Doc(
                "with how many other seeds the best candidate is scored again, to tell how much chance moves it; 0 when left out")
        @Range(min = 0, max = 1000)
        Optional<Located<Integer>> seeds,

        @Doc("how many candidates random and bayes draw; halving draws as many where it is given")
        @Range(min = 1, max = 1e6)
        Optional<Located<Integer>> trials,

        @Doc("how many of the candidates of bayes are drawn by chance at first") @Range(min = 1, max = 1e6)
        Optional<Located<Integer>> start,

        @Doc("how many trainings with other seeds make one score of bayes; 1 when left out") @Range(min = 1, max = 1000)
        Optional<Located<Integer>> executions,

        @Doc("how many times more events, and fewer candidates, each round of halving has; 3 when left out")
        @Range(min = 1.01)
        Optional<Located<Double>> factor,

        @Doc("events of the first round of halving: smallest, exhaust or a number; smallest when left out")
        Optional<Located<String>> minimum,

        @Doc("most events of any round of halving; all that train when left out")
        @Range(min = 2, max = Integer.MAX_VALUE)
        Optional<Located<Integer>> maximum,

        @Doc("whether halving repeats its first round until the last one can have all events; false when left out")
        Optional<Located<Boolean>> aggressive,

        @Doc("what each training may take") Optional<Limit> limit) {
    /** What each training of a search may take. */
    public record Limit(
            @Doc("seconds; a training that takes longer is a failed trial") @Range(min = 0.001)
            Optional<Located<Double>> seconds) {}
}
