package org.fivesigma.plugin.trees;

import java.util.List;
import org.fivesigma.api.Checks;
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
import org.fivesigma.plugin.trees.grow.TrainingEvents;
import org.fivesigma.plugin.trees.grow.TreeSettings;

/** Boosts small trees by giving more weight to events that they get wrong, as scikit-learn's AdaBoost does by SAMME. */
@StepType(name = "adaboost", version = 1, summary = "Boosts small trees by weighing wrong events up.", example = """
                trees: 200
                depth: 1
                """)
public final class AdaBoost implements Learner<AdaBoost.Params> {
    /** How trees are boosted. */
    public record Params(
            @Doc("the most trees; fewer where one makes no error or is no better than chance")
            @Default("50")
            @Range(min = 1, max = 100000)
            int trees,

            @Doc("by what the weight of each tree's vote is multiplied") @Default("1") @Range(max = 1000)
            double learningRate,

            @Doc("what makes one split better than another") @Default("gini")
            Criterion criterion,

            @Doc("the most splits on the way to a leaf") @Default("1") @Range(min = 1)
            int depth,

            @Doc("the fewest events in a leaf, counted without weights") @Default("1") @Range(min = 1)
            int minLeaf,

            @Doc(
                    "the most bins that the values of a feature are sorted into; with no more distinct values nothing is lost")
            @Default("255")
            @Range(min = 2, max = 65535)
            int bins,

            @Doc("whether every distinct value has a bin of its own; slower where there are many") @Default("false")
            boolean exact,

            @Doc("what becomes of events with negative weights, which cannot be kept") @Default("refuse")
            NegativeWeights negativeWeights) {
        /** Checks the learning rate. */
        public Params {
            if (!(learningRate > 0)) {
                throw new IllegalArgumentException("the learning rate must be above 0, not " + learningRate);
            }
        }

        private Params withTrees(int others) {
            return new Params(others, learningRate, criterion, depth, minLeaf, bins, exact, negativeWeights);
        }

        private TreeSettings settings(int together, int features) {
            return new TreeSettings(together, criterion, depth, minLeaf, 2, features, ClassWeights.parse("none"));
        }
    }

    /** For the engine. */
    public AdaBoost() {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(
                params.negativeWeights() != NegativeWeights.KEEP,
                "negative-weights",
                "events with negative weights cannot be boosted, since an error may then be negative",
                "write 'refuse', 'ignore' or 'absolute'");
    }

    @Override
    public boolean growsTrees() {
        return true;
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws StepFailure, InterruptedException {
        TreeEnsemble trees = boosted(params, training, context.threads()).ensemble(params.trees());
        return new Trained(trees, ForestMeasures.of(trees));
    }

    private static Samme boosted(Params params, LabelledEvents training, int threads)
            throws StepFailure, InterruptedException {
        // to keep negative weights is refused by the check; whoever trains without it is refused here
        NegativeWeights policy =
                params.negativeWeights() == NegativeWeights.KEEP ? NegativeWeights.REFUSE : params.negativeWeights();
        LabelledEvents events = TrainingEvents.weighing(policy.apply(training));
        Planting.Soil soil = Planting.Soil.of(params.bins(), params.exact(), NegativeWeights.REFUSE);
        Samme samme = new Samme(events, soil.prepare(events, threads), params.learningRate(), threads);
        samme.boost(params.trees(), params.settings(1, training.features().size()));
        return samme;
    }

    @Override
    public Study<Params> study(LabelledEvents events, List<Fold> folds, StepContext context) {
        return (family, fold, threads, scores) -> {
            int most = family.stream().mapToInt(Params::trees).max().orElse(0);
            LabelledEvents training = events.select(folds.get(fold).training());
            LabelledEvents heldOut = events.select(folds.get(fold).heldOut());
            Samme longest = boosted(family.get(0).withTrees(most), training, threads);
            for (int candidate = 0; candidate < family.size(); candidate++) {
                TreeEnsemble trees = longest.ensemble(family.get(candidate).trees());
                scores.of(candidate, trees.scores(heldOut.table()));
            }
        };
    }

    @Override
    public Object family(Params params) {
        return params.withTrees(1);
    }

    @Override
    public Params plainest(Params params, int features) {
        return new Params(
                params.trees(),
                params.learningRate(),
                params.criterion(),
                params.depth(),
                params.minLeaf(),
                params.exact() ? 2 : params.bins(),
                params.exact(),
                params.negativeWeights());
    }

    @Override
    public int leastRows(Params params) {
        return 2 * params.minLeaf();
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        return ForestCost.of(params.settings(params.trees(), features), rows, features);
    }
}
