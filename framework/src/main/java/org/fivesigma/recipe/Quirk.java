package org.fivesigma.recipe;

import org.fivesigma.api.Doc;

/** A deliberate deviation from good practice that a published analysis made; without its line the corrected analysis runs. */
public enum Quirk {
    /** Per-class weights made before the split. */
    @Doc("weights per class are normalised on all events before they are split, so no part sums up to 1 by itself")
    WEIGHTS_NORMALISED_BEFORE_SPLIT,
    /** The scaling has seen the events that test. */
    @Doc("the scaling of the features is fitted to all events, those included that validate and test")
    SCALER_FITTED_BEFORE_SPLIT,
    /** Search scores count each event once. */
    @Doc("searches score candidates without weights, although the best one is trained with them")
    SEARCH_SCORED_WITHOUT_WEIGHTS,
    /** Cuts of the view ignored. */
    @Doc("training sets take the events before the cuts that their view names")
    TRAINING_USES_ROWS_BEFORE_CUTS
}
