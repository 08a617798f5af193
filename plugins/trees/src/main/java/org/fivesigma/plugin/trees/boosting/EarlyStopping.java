package org.fivesigma.plugin.trees.boosting;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/**
 * When boosting ends before all trees are grown; the trees after the best round are left out.
 *
 * @param patience how many rounds may pass without a better loss
 * @param tolerance what counts as better
 * @param fraction how many training events decide, where there are none for validation
 */
public record EarlyStopping(
        @Doc("training ends when the loss has not become better for so many rounds; scikit-learn's `n_iter_no_change`")
        @Default("10")
        @Range(min = 1)
        int patience,

        @Doc("a loss is better when it is smaller by more than this; scikit-learn's `tol`")
        @Default("1e-7")
        @Range(min = 0)
        double tolerance,

        @Doc(
                "where there are no validation events, this fraction of each class's training events decides, drawn by the seed;"
                        + " they do not train; scikit-learn's `validation_fraction`")
        @Default("0.1")
        @Range(min = 0.001, max = 0.9)
        double fraction) {}
