package org.fivesigma.plugin.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.plugin.training.scaling.Linear;
import org.fivesigma.plugin.training.scaling.Scale;
import org.fivesigma.plugin.training.scaling.Scaling;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class TrainingContractTest {
    @Test
    void trainingSetKeepsTheContract() {
        StepContract.of(TrainingSet.class)
                .inputs(() -> new TrainingSet.Inputs(
                        Map.of("higgs", sample(1, 2, 5, 7, 0, 3)), Map.of("zjets", sample(0, 3, 4, 6, 1, 2))))
                .example("{}")
                .example(
                        "{weights: none, take: {signal: 3, background: 4}, test: 0.25, split: {shuffled: {stratified: true}}}")
                .example("{event-weight: weight, weights: per-class, validate: 0.5, normalise: before-split}")
                .example("{test: 30%, split: {by-id: {columns: [mass, n_jets]}}}")
                .example("{split: {by-column: {column: n_jets, validation: [1], test: [2, 5]}}}")
                .goldenDigest("fe4affd758cdb83c82a775db5778cf51cf4f83514fcf3f451ea6e75d3d560a23")
                .check();
    }

    @Test
    void modelInputsKeepTheContract() {
        StepContract.of(ModelInputs.class)
                .inputs(() -> new ModelInputs.Inputs(prepared(), Optional.of(prepared()), Optional.empty()))
                .example("{features: [n_jets, lep_pt, lep_eta]}")
                .example("{features: [mass, lep_eta, lep_pt], scale: power, fit-on: all-rows}")
                .example("{features: [mass], scale: quantile-normal}")
                .goldenDigest("9c39cb9aa6068ac2f1f1bbc6523b020d2399653d3f2ae954725f5fade0da02f9")
                .check();
    }

    @Test
    void scaleKeepsTheContract() {
        Scaling scaling = new Scaling(Scale.STANDARD, Map.of("mass", new Linear(125, 10), "n_jets", new Linear(2, 1)));
        StepContract.of(ScaleFeatures.class)
                .inputs(() -> new ScaleFeatures.Inputs(ToyTables.small(), scaling))
                .goldenDigest("4dc8210d9a0c61e2bd8cc15f6841bc330d3561b2e3c3ce19715b00aea4fc3c59")
                .check();
    }

    private static EventTable sample(int... rows) {
        return ToyTables.small().without(List.of("is_signal")).select(rows);
    }

    private static EventTable prepared() {
        return Added.to(
                sample(1, 2, 5, 7, 0, 3),
                new Samples(List.of(
                        new Sample("higgs", sample(1, 2, 5, 7), true), new Sample("zjets", sample(0, 3), false))),
                new double[] {1, 0.5, 2, -1, 3, 0});
    }
}
