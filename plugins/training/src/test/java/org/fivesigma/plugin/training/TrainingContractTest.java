package org.fivesigma.plugin.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.EventTable;
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
                .goldenDigest("12d1475fd56a79ec5b288e950f81d55ae2ed8d219d5be36a17bff12bda97fe08")
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
