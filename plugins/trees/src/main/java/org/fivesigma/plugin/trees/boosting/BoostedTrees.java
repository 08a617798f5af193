package org.fivesigma.plugin.trees.boosting;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Study;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;

/** Trains boosted trees by Newton steps on the logistic loss. */
@StepType(
        name = "boosted-trees",
        version = 1,
        summary = "Trains gradient-boosted decision trees that tell signal from background.",
        example = """
            trees: 20
            learning-rate: 0.2
            depth: 2
            """)
public final class BoostedTrees implements Learner<BoostedTrees.Params> {
    private static final int DEPTH = 3;

    /** Parameters; where scikit-learn or XGBoost have the same, it means the same. */
    public record Params(
            @Doc("number of trees; scikit-learn's `n_estimators` and `max_iter`") @Default("100") @Range(min = 1)
            int trees,

            @Doc("what each tree's values are multiplied by; scikit-learn's and XGBoost's `learning_rate`")
            @Default("0.1")
            @Range(min = 1e-9, max = 10)
            double learningRate,

            @Doc(
                    "most splits between the root of a tree and a leaf; where it is left out 3, or no limit where `leaves` sets one;"
                            + " scikit-learn's and XGBoost's `max_depth`")
            @Range(min = 1)
            Optional<Integer> depth,

            @Doc(
                    "most leaves of a tree, the split that gains most first; no limit where it is left out; `max_leaf_nodes` of"
                            + " scikit-learn's HistGradientBoostingClassifier")
            @Range(min = 2)
            Optional<Integer> leaves,

            @Doc("fewest events of a leaf, weights not counted; scikit-learn's `min_samples_leaf`")
            @Default("1")
            @Range(min = 1)
            int minLeaf,

            @Doc("fewest events of a node that is split, weights not counted; `min_samples_split` of scikit-learn's"
                    + " GradientBoostingClassifier")
            @Default("2")
            @Range(min = 2)
            int minSplit,

            @Doc("fraction of events that each tree sees, drawn without putting back; `subsample` of scikit-learn's"
                    + " GradientBoostingClassifier")
            @Default("1")
            @Range(min = 1e-9, max = 1)
            double subsample,

            @Doc("fraction of features that each tree may use, at least one; XGBoost's `colsample_bytree`")
            @Default("1")
            @Range(min = 1e-9, max = 1)
            double columnSample,

            @Doc("added to the sum of second derivatives of each leaf; `l2_regularization` of scikit-learn's"
                    + " HistGradientBoostingClassifier, XGBoost's `reg_lambda`")
            @Default("0")
            @Range(min = 0)
            double l2,

            @Doc(
                    "what a split must gain, in sums of squared first over second derivatives; a node without such a split is a"
                            + " leaf; LightGBM's `min_gain_to_split`")
            @Default("0")
            @Range(min = 0)
            double minGain,

            @Doc(
                    "ends training when events that do not train no longer gain; always grows all trees where it is left out")
            Optional<EarlyStopping> earlyStopping,

            @Doc(
                    "most bins of a feature; `max_bins` of scikit-learn's HistGradientBoostingClassifier, XGBoost's `max_bin`")
            @Default("255")
            @Range(min = 2, max = 65535)
            int bins,

            @Doc(
                    "gives each distinct value a bin of its own, as scikit-learn's GradientBoostingClassifier does; slower")
            @Default("false")
            boolean exact,

            @Doc("what becomes of events with negative weights") @Default("refuse")
            NegativeWeights negativeWeights,

            @Doc(
                    "what the weights of the classes are multiplied by: none, balanced so that both weigh the same, or signal and"
                            + " background as 3:1; scikit-learn's `class_weight`")
            @Default("none")
            ClassWeights classWeights,

            @Doc("decides what `subsample`, `column-sample` and `early-stopping` draw") @Default("0")
            long seed) {
        /** How far trees grow. */
        GrowthRules rules() {
            return new GrowthRules(mostSplits(), leaves.orElse(GrowthRules.UNLIMITED), minLeaf, minSplit, l2, minGain);
        }

        /** The most splits between the root of a tree and a leaf. */
        int mostSplits() {
            return depth.orElse(leaves.isPresent() ? GrowthRules.UNLIMITED : DEPTH);
        }

        /** What each tree gets to see. */
        Rounds.Drawing drawing() {
            return new Rounds.Drawing(subsample, columnSample, seed);
        }
    }

    @Override
    public boolean growsTrees() {
        return true;
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws Exception {
        return new Training(params, Material.of(params, training, validation), context).run();
    }

    @Override
    public Study<Params> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return new BoostingStudy(events, folds);
    }

    @Override
    public Object family(Params params) {
        return BoostedFamilies.family(params);
    }

    @Override
    public Params plainest(Params params, int features) {
        return BoostedFamilies.plainest(params, features);
    }

    @Override
    public int leastRows(Params params) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(2L * params.minLeaf(), params.minSplit()));
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        return BoostingCost.of(params, rows, features);
    }
}
