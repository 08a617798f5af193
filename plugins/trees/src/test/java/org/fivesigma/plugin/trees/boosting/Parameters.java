package org.fivesigma.plugin.trees.boosting;

import java.util.Optional;
import org.fivesigma.plugin.trees.columns.NegativeWeights;
import org.fivesigma.plugin.trees.grow.ClassWeights;

/** Parameters as a test varies them, beginning with the defaults of the step. */
final class Parameters {
    int trees = 100;
    double learningRate = 0.1;
    Optional<Integer> depth = Optional.of(3);
    Optional<Integer> leaves = Optional.empty();
    int minLeaf = 1;
    int minSplit = 2;
    double subsample = 1;
    double columnSample = 1;
    double l2;
    double minGain;
    Optional<EarlyStopping> earlyStopping = Optional.empty();
    int bins = 255;
    boolean exact;
    NegativeWeights negativeWeights = NegativeWeights.REFUSE;
    ClassWeights classWeights = ClassWeights.parse("none");
    long seed;

    BoostedTrees.Params params() {
        return new BoostedTrees.Params(
                trees,
                learningRate,
                depth,
                leaves,
                minLeaf,
                minSplit,
                subsample,
                columnSample,
                l2,
                minGain,
                earlyStopping,
                bins,
                exact,
                negativeWeights,
                classWeights,
                seed);
    }
}
