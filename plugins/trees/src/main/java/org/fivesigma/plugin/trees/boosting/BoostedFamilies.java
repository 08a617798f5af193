package org.fivesigma.plugin.trees.boosting;

import java.util.Optional;
import org.fivesigma.plugin.trees.boosting.BoostedTrees.Params;

/** What parameters of boosted trees have in common. */
final class BoostedFamilies {
    private BoostedFamilies() {}

    /** What must be equal for one training to answer several candidates: all but learning rate, depth and number of trees. */
    static Params family(Params params) {
        return new Params(
                1,
                1,
                Optional.empty(),
                params.leaves(),
                params.minLeaf(),
                params.minSplit(),
                params.subsample(),
                params.columnSample(),
                params.l2(),
                params.minGain(),
                params.earlyStopping(),
                params.bins(),
                params.exact(),
                params.negativeWeights(),
                params.classWeights(),
                params.seed());
    }

    /** What must be equal for events to be weighted, divided and quantised alike. */
    static Params preparation(Params params) {
        return new Params(
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                1,
                2,
                1,
                1,
                0,
                0,
                params.earlyStopping(),
                params.bins(),
                params.exact(),
                params.negativeWeights(),
                params.classWeights(),
                params.earlyStopping().isPresent() ? params.seed() : 0);
    }

    /** The plainest parameters that give the very same model on events of so many features. */
    static Params plainest(Params params, int features) {
        boolean allFeatures = params.drawing().features(features) == features;
        boolean draws =
                params.subsample() < 1 || !allFeatures || params.earlyStopping().isPresent();
        // a tree of L leaves is at most L - 1 deep, and one of depth D has at most 2^D leaves
        int depth = params.mostSplits();
        int leaves = params.leaves().orElse(GrowthRules.UNLIMITED);
        boolean leavesDead = depth < Integer.SIZE - 1 && leaves >= 1 << depth;
        boolean depthDead = !leavesDead && params.leaves().isPresent() && depth >= leaves - 1;
        return new Params(
                params.trees(),
                params.learningRate(),
                depthDead ? Optional.empty() : Optional.of(depth),
                leavesDead ? Optional.empty() : params.leaves(),
                params.minLeaf(),
                params.minSplit() <= 2L * params.minLeaf() ? 2 : params.minSplit(),
                params.subsample(),
                allFeatures ? 1 : params.columnSample(),
                params.l2(),
                params.minGain(),
                params.earlyStopping(),
                params.exact() ? 2 : params.bins(),
                params.exact(),
                params.negativeWeights(),
                params.classWeights(),
                draws ? params.seed() : 0);
    }
}
