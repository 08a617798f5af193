package org.fivesigma.plugin.trees;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.Fold;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Study;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;
import org.fivesigma.plugin.trees.grow.Criterion;
import org.fivesigma.plugin.trees.grow.Forests;
import org.fivesigma.plugin.trees.grow.MaxFeatures;
import org.fivesigma.plugin.trees.grow.TreeSettings;

/**
 * Trains a random forest: trees that each look at the events and features in a way of their own, and whose shares of signal are
 * averaged. Parameters mean what they mean in scikit-learn.
 */
@StepType(name = "random-forest", version = 1, summary = "Trains a random forest.", example = """
                trees: 300
                depth: 5
                min-leaf: 10
                max-features: sqrt
                seed: 7
                """)
public final class RandomForest implements Learner<RandomForest.Params> {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** How the forest grows. */
    public record Params(
            @Doc("how many trees") @Default("100") @Range(min = 1, max = Forests.MOST_TREES)
            int trees,

            @Doc("what makes one split better than another") @Default("gini")
            Criterion criterion,

            @Doc("the most splits on the way to a leaf; unlimited where left out") @Range(min = 1)
            Optional<Integer> depth,

            @Doc("the fewest events in a leaf, counted without weights") @Default("1") @Range(min = 1)
            int minLeaf,

            @Doc("the fewest events that are split, counted without weights") @Default("2") @Range(min = 2)
            int minSplit,

            @Doc(
                    "how many features, drawn at random, each split looks at: all, sqrt, log2, a number or a share; more where"
                            + " none of these can split")
            @Default("sqrt")
            MaxFeatures maxFeatures,

            @Doc("whether each tree grows from as many events as there are, drawn with replacement") @Default("true")
            boolean bootstrap,

            @Doc(
                    "by what the weights of the classes are multiplied: none, balanced so that both weigh the same, or signal and"
                            + " background as 3:1")
            @Default("none")
            ClassWeights classWeights,

            @Doc(
                    "the most bins that the values of a feature are sorted into; with no more distinct values nothing is lost")
            @Default("255")
            @Range(min = 2, max = 65535)
            int bins,

            @Doc("whether every distinct value has a bin of its own; slower where there are many") @Default("false")
            boolean exact,

            @Doc("what becomes of events with negative weights") @Default("refuse")
            NegativeWeights negativeWeights,

            @Doc("what all random choices follow from") @Default("1")
            long seed) {
        private TreeSettings settings(int features) {
            Params plain = plainest(features);
            return new TreeSettings(
                    plain.trees,
                    criterion,
                    depth.orElse(UNLIMITED),
                    minLeaf,
                    plain.minSplit,
                    maxFeatures.among(features),
                    classWeights);
        }

        private Planting planting() {
            return new Planting(bootstrap, seed, Planting.Soil.of(bins, exact, negativeWeights));
        }

        private Params plainest(int features) {
            int looked = maxFeatures.among(features);
            boolean same = !bootstrap && looked == features;
            return new Params(
                    same ? 1 : trees,
                    criterion,
                    depth,
                    minLeaf,
                    minSplit <= 2L * minLeaf ? 2 : minSplit,
                    looked == features ? MaxFeatures.parse("all") : MaxFeatures.of(looked),
                    bootstrap,
                    classWeights,
                    exact ? 2 : bins,
                    exact,
                    negativeWeights,
                    same ? 1 : seed);
        }
    }

    /** For the engine. */
    public RandomForest() {}

    @Override
    public boolean growsTrees() {
        return true;
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws StepFailure, InterruptedException {
        Planting planting = params.planting();
        TreeEnsemble forest = planting.forests(planting.soil().prepare(training, context.threads()), context.threads())
                .grow(params.settings(training.features().size()), training.features());
        return new Trained(forest, ForestMeasures.of(forest));
    }

    @Override
    public Study<Params> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return new ForestStudy<>(events, folds, Params::planting, Params::settings);
    }

    @Override
    public Object family(Params params) {
        return params.planting();
    }

    @Override
    public Params plainest(Params params, int features) {
        return params.plainest(features);
    }

    @Override
    public int leastRows(Params params) {
        return Math.max(2 * params.minLeaf(), params.minSplit());
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        return ForestCost.of(params.settings(features), rows, features);
    }
}
