package org.fivesigma.search.fold;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** Which events score a candidate; none of them trains it. */
public sealed interface Validation {
    /** The validation events of the training set. */
    record HoldOut() implements Validation {}

    /**
     * The events that train, divided into folds of which each is held out once.
     *
     * @param folds how many
     * @param repeats how many such divisions, each by other chance
     * @param stratified whether each fold has signal and background in the same proportion
     * @param shuffled whether chance divides the events; else their order does, as in scikit-learn unless asked otherwise
     */
    record Folds(
            @Doc("into how many folds the events are divided") @Default("5") @Range(min = 2)
            int folds,

            @Doc("how many such divisions, each by other chance") @Default("1") @Range(min = 1)
            int repeats,

            @Doc("whether each fold has signal and background in the same proportion") @Default("true")
            boolean stratified,

            @Doc("whether chance divides the events; else their order does") @Default("true")
            boolean shuffled)
            implements Validation {
        /** Refuses to repeat the very same division. */
        public Folds {
            if (repeats > 1 && !shuffled) {
                throw new IllegalArgumentException(
                        "unshuffled folds are the same in each repeat; set repeats: 1 or shuffled: true");
            }
        }
    }
}
