package org.fivesigma.plugin.xgboost;

import java.util.Optional;

/** Parameters as a test varies them, beginning with the defaults of the step. */
final class Parameters {
    int trees = 20;
    double learningRate = 0.3;
    int depth = 3;
    int leaves;
    double minChildWeight = 1;
    double minGain;
    double subsample = 1;
    double columnSample = 1;
    double l2 = 1;
    double l1;
    int bins = 256;
    double scalePositiveWeight = 1;
    BaseScore baseScore = BaseScore.EVEN;
    Optional<Xgboost.EarlyStopping> earlyStopping = Optional.empty();
    NegativeWeights negativeWeights = NegativeWeights.REFUSE;
    long seed = 1;

    Xgboost.Params params() {
        return new Xgboost.Params(
                trees,
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
}
