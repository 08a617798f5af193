package org.fivesigma.plugin.xgboost;

import org.fivesigma.api.Doc;

/** The score from which boosting starts. */
public enum BaseScore {
    /** The signal's share of the weights. */
    @Doc("The signal's share of the sum of weights.")
    PRIOR,
    /** One half. */
    @Doc("One half, whatever the classes' sums of weights.")
    EVEN
}
