package org.fivesigma.plugin.xgboost;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
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

/**
 * Trains boosted trees with the XGBoost library (Chen and Guestrin, 2016) on histograms of the features.
 *
 * <p>The library only trains: the trees become a {@link org.fivesigma.api.learning.TreeEnsemble}, which scores and is stored
 * without it.
 */
@StepType(
        name = "xgboost",
        version = 1,
        summary = "Trains boosted trees with XGBoost, on histograms of the features.",
        example = "{trees: 20, depth: 3, learning-rate: 0.1}")
public final class Xgboost implements Learner<Xgboost.Params> {
    /** Seconds for one feature of one event on one level of a tree, and for one interval of one feature in one node; measured. */
    private static final double PER_CELL = 1.1e-9;

    private static final double PER_BIN = 2.3e-9;

    /**
     * How the trees are grown; every number means what it means in XGBoost, whose name for it is in brackets.
     *
     * @param trees number of trees
     * @param learningRate factor on what each tree adds
     * @param depth largest depth of a tree
     * @param leaves largest number of leaves of a tree
     * @param minChildWeight least sum of second derivatives in a leaf
     * @param minGain least gain of a split
     * @param subsample share of events drawn for each tree
     * @param columnSample share of features drawn for each tree
     * @param l2 penalty on the squares of what leaves add
     * @param l1 penalty on the absolute values of what leaves add
     * @param bins largest number of intervals that a feature is divided into
     * @param scalePositiveWeight factor on the weights of signal
     * @param baseScore score from which boosting starts
     * @param earlyStopping when to stop before all trees are grown
     * @param negativeWeights what becomes of events with a negative weight
     * @param seed decides which events and features are drawn
     */
    public record Params(
            @Doc("number of trees (num_round)") @Default("100") @Range(min = 1, max = 100000)
            int trees,

            @Doc("factor on what each tree adds (eta)") @Default("0.3") @Range(min = 1e-9, max = 1)
            double learningRate,

            @Doc("largest depth of a tree (max_depth); 0 for no limit, where leaves has one")
            @Default("6")
            @Range(min = 0, max = 30)
            int depth,

            @Doc(
                    "largest number of leaves of a tree, the most gainful splits first (max_leaves, lossguide); 0 for no limit")
            @Default("0")
            @Range(min = 0, max = 65536)
            int leaves,

            @Doc(
                    "least sum of second derivatives, weight p (1 - p), in a leaf (min_child_weight); with weights of 1, four"
                            + " times as many events at least")
            @Default("1")
            @Range(min = 0)
            double minChildWeight,

            @Doc("least gain for which a node is split (gamma)") @Default("0") @Range(min = 0)
            double minGain,

            @Doc("share of events drawn anew for each tree (subsample)") @Default("1") @Range(min = 0, max = 1)
            double subsample,

            @Doc("share of features drawn anew for each tree (colsample_bytree)") @Default("1") @Range(min = 0, max = 1)
            double columnSample,

            @Doc("penalty on the squares of what leaves add (lambda)") @Default("1") @Range(min = 0)
            double l2,

            @Doc("penalty on the absolute values of what leaves add (alpha)") @Default("0") @Range(min = 0)
            double l1,

            @Doc("largest number of intervals that the values of a feature are divided into (max_bin)")
            @Default("256")
            @Range(min = 2, max = 65536)
            int bins,

            @Doc("factor on the weights of signal events (scale_pos_weight)") @Default("1") @Range(min = 0)
            double scalePositiveWeight,

            @Doc("score from which boosting starts (base_score)") @Default("prior")
            BaseScore baseScore,

            @Doc("when to stop before all trees are grown; needs validation events (early_stopping_rounds)")
            Optional<EarlyStopping> earlyStopping,

            @Doc("what becomes of events with a negative weight, with which XGBoost cannot train") @Default("refuse")
            NegativeWeights negativeWeights,

            @Doc("decides which events and features are drawn (seed)") @Default("1")
            long seed) {
        /** The same parameters with another number of trees. */
        Params withTrees(int other) {
            return new Params(
                    other,
                    learningRate,
                    depth,
                    leaves,
                    minChildWeight,
                    minGain,
                    subsample,
                    columnSample,
                    l2,
                    l1,
                    bins,
                    scalePositiveWeight,
                    baseScore,
                    earlyStopping,
                    negativeWeights,
                    seed);
        }

        /** The same parameters with other draws. */
        Params drawing(double otherColumns, long otherSeed) {
            return new Params(
                    trees,
                    learningRate,
                    depth,
                    leaves,
                    minChildWeight,
                    minGain,
                    subsample,
                    otherColumns,
                    l2,
                    l1,
                    bins,
                    scalePositiveWeight,
                    baseScore,
                    earlyStopping,
                    negativeWeights,
                    otherSeed);
        }
    }

    /**
     * When to stop before all trees are grown.
     *
     * @param patience trees without improvement
     */
    public record EarlyStopping(
            @Doc(
                    "stop after so many trees that do not lower the log loss of the validation events; the trees up to the lowest stay")
            @Default("10")
            @Range(min = 1)
            int patience) {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(
                params.depth() > 0 || params.leaves() > 1,
                "depth",
                "neither depth nor leaves has a limit",
                "write depth: 6");
        checks.require(params.leaves() != 1, "leaves", "a tree of one leaf does not split", "write leaves: 2 or more");
        checks.require(params.subsample() > 0, "subsample", "no events are drawn", "write subsample: 1");
        checks.require(params.columnSample() > 0, "column-sample", "no features are drawn", "write column-sample: 1");
        checks.require(
                params.scalePositiveWeight() > 0,
                "scale-positive-weight",
                "signal has no weight",
                "write scale-positive-weight: 1");
    }

    @Override
    public boolean growsTrees() {
        return true;
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws Exception {
        try (Matrix events = Matrix.of(params.negativeWeights().applied(training))) {
            Boosting boosting = new Boosting(params, training.features(), context);
            if (params.earlyStopping().isEmpty()) {
                return Boosting.trained(boosting.all(events), Map.of());
            }
            LabelledEvents deciding = params.negativeWeights().applied(validation);
            if (!(Arrays.stream(deciding.weights()).sum() > 0)) {
                throw Boosting.noValidation();
            }
            try (Matrix watched = Matrix.of(deciding)) {
                return boosting.stopping(events, watched);
            }
        }
    }

    @Override
    public Study<Params> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return new XgboostStudy(events, folds, context);
    }

    /** A run of many trees begins with the run of fewer, unless validation events decide how many there are. */
    @Override
    public Object family(Params params) {
        return params.earlyStopping().isPresent() ? params : params.withTrees(1);
    }

    /** Without draws the seed decides nothing, and shares of features count only by the whole number drawn. */
    @Override
    public Params plainest(Params params, int features) {
        boolean drawsColumns = params.columnSample() < 1;
        long seed = drawsColumns || params.subsample() < 1 ? params.seed() : 1;
        return params.drawing(drawsColumns ? plainestShare(params.columnSample(), features) : 1, seed);
    }

    private static double plainestShare(double share, int features) {
        int drawn = Math.max(1, (int) ((float) share * features));
        return Math.min(drawn + 0.5, features - 0.5) / features;
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        double levels = params.leaves() > 0 ? StrictMath.log(params.leaves()) / StrictMath.log(2) : params.depth();
        double nodes = StrictMath.pow(2, Math.min(levels, StrictMath.log(Math.max(2, rows)) / StrictMath.log(2)));
        double drawn = params.columnSample() * features;
        double seconds = params.trees()
                * (PER_CELL * params.subsample() * rows * drawn * levels + PER_BIN * nodes * drawn * params.bins());
        return new Cost(seconds, 16L * rows * features);
    }

    @Override
    public String fingerprint() {
        return "xgboost " + NativeLibrary.version();
    }
}
