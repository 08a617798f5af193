package org.fivesigma.plugin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class AssessmentContractTest {
    private static final ByColumn CLASSIFIER = new ByColumn("mass", 80, 150);

    @Test
    void assessKeepsTheContract() {
        StepContract.of(Assess.class)
                .inputs(() -> new Assess.Inputs(parts()))
                .example("{}")
                .example("{threshold: 0.7, calibration-bins: 3, replicas: 20, seed: 5}")
                .goldenDigest("9f0a8364e4a1d725cb1108cf92046a9353ac8aafa6e86f37c1b1dc9b9590cfb4")
                .check();
    }

    @Test
    void scoreKeepsTheContract() {
        StepContract.of(Score.class)
                .inputs(() -> new Score.Inputs(CLASSIFIER, ToyTables.small(), Optional.empty()))
                .example("name: likelihood")
                .goldenDigest("4bd19d235a6b22dec121ac7758ccfd02ae104c9b49093dd33e8aa87210f126b5")
                .check();
    }

    @Test
    void compareModelsKeepsTheContract() {
        StepContract.of(CompareModels.class)
                .inputs(() -> new CompareModels.Inputs(models()))
                .example("threshold: 0.6")
                .goldenDigest("2c707cf9a4a036ce76402cd14256713ca962731c8eab5ed803eb31f3dae0f65a")
                .check();
    }

    @Test
    void overtrainingKeepsTheContract() {
        StepContract.of(Overtraining.class)
                .inputs(() -> new Overtraining.Inputs(parts()))
                .example("{bins: 4, title: Scores, notes: [Simulation]}")
                .goldenDigest("dc63309b09575b582cef3138be3e62844022d8239b9d4baa54597a535030cd1d")
                .check();
    }

    @Test
    void rocCurveKeepsTheContract() {
        StepContract.of(RocCurve.class)
                .inputs(() -> new RocCurve.Inputs(models()))
                .example("{axes: rejection, points: 5, title: Curves, notes: [Simulation]}")
                .example("axes: rejection-factor")
                .goldenDigest("b60f2469fd33bf5689048ce661c13219bcc947e2b01f6423dd6868ad73add566")
                .check();
    }

    @Test
    void precisionRecallKeepsTheContract() {
        StepContract.of(PrecisionRecall.class)
                .inputs(() -> new PrecisionRecall.Inputs(parts()))
                .example("{points: 4, replicas: 20, seed: 5, title: Curves, notes: [Simulation]}")
                .goldenDigest("46654b723943c644759117fc526b787f3377333f8fc2f6bb51ef901059d49c09")
                .check();
    }

    @Test
    void thresholdScanKeepsTheContract() {
        StepContract.of(ThresholdScan.class)
                .inputs(() -> new ThresholdScan.Inputs(parts()))
                .example("{points: 4, least-background: 1, title: Scan, notes: [Simulation]}")
                .example("{yield-weight: weight, least-background: 1}")
                .goldenDigest("3b652004430462284cc4c5d46c033f2e287e1bde5a0b5d1a5ddcc6817dd22cd0")
                .check();
    }

    @Test
    void confusionMatrixKeepsTheContract() {
        StepContract.of(ConfusionMatrix.class)
                .inputs(() -> new ConfusionMatrix.Inputs(parts()))
                .example("{title: Matrices, notes: [Simulation]}")
                .goldenDigest("160a04a7df19a2cbf621ccf56b830ec6d0671d00bc306c995f6b70a489b04a7b")
                .check();
    }

    @Test
    void calibrationKeepsTheContract() {
        StepContract.of(Calibration.class)
                .inputs(() -> new Calibration.Inputs(models()))
                .example("{bins: 3, replicas: 20, seed: 5, title: Calibration, notes: [Simulation]}")
                .goldenDigest("83df3a26b36861f3f63cf5ec1019209a4d2718f0c47e757d0a1a9bfc0065f260")
                .check();
    }

    @Test
    void correlationsKeepTheContract() {
        StepContract.of(Correlations.class)
                .inputs(() -> new Correlations.Inputs(features()))
                .example("{strongest: 1, title: Correlations, notes: [Simulation]}")
                .goldenDigest("1c96f56d737fc686ecbf372ebd75e8e58cb97a92a35dc95dd9fedc6019a1a9d6")
                .check();
    }

    @Test
    void inputDistributionsKeepTheContract() {
        StepContract.of(InputDistributions.class)
                .inputs(() -> new InputDistributions.Inputs(features()))
                .example("{bins: 3, log: true, title: Features, notes: [Simulation]}")
                .goldenDigest("82bb6b0d92e5ba5e08cebf479057e4b313f2c5478a0eaf66b9db80157044d77b")
                .check();
    }

    @Test
    void learningCurveKeepsTheContract() {
        StepContract.of(LearningCurve.class)
                .inputs(() -> new LearningCurve.Inputs(trees(), parts()))
                .example("{points: 1, title: Learning, notes: [Simulation]}")
                .goldenDigest("8495686419e45c77ea6537bfdd38ffc5cf9eb12834322dc4ef68b52aaf7ae946")
                .check();
    }

    @Test
    void leakageProbeKeepsTheContract() {
        StepContract.of(LeakageProbe.class)
                .inputs(() -> new LeakageProbe.Inputs(features()))
                .example("{}")
                .goldenDigest("29d7b4a4022898d66be39ba6f989eb864bd07cfe33eb092deb71e4f1c1bfe1a2")
                .check();
    }

    private static TreeEnsemble trees() {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = {stump(nodes, 120, 0.5), stump(nodes, 130, -0.3)};
        return new TreeEnsemble(List.of("mass"), TreeEnsemble.Link.LOGISTIC, 0, false, roots, nodes.build());
    }

    private static int stump(TreeNodes.Builder nodes, double threshold, double above) {
        int root = nodes.leaf(0, 1);
        nodes.split(root, 0, threshold, true, 1, nodes.leaf(-above, 1), nodes.leaf(above, 1));
        return root;
    }

    private static Map<String, EventTable> models() {
        Map<String, EventTable> models = new LinkedHashMap<>();
        models.put("bdt", CLASSIFIER.scored(labelled()));
        models.put("forest", new ByColumn("mass", 150, 80).scored(labelled()));
        return models;
    }

    private static Map<String, EventTable> parts() {
        EventTable scored = CLASSIFIER.scored(labelled());
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", scored);
        parts.put("validation", scored.select(new int[] {1, 3, 0, 7}));
        parts.put("test", scored.select(new int[0]));
        return parts;
    }

    /** Events with a class and its weight, and their original weight to look at. */
    private static EventTable labelled() {
        EventTable events = ToyTables.small();
        return events.with(new Column.Doubles(
                        new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT),
                        events.numbers("weight")))
                .with(described(events, "is_signal", Role.LABEL))
                .with(described(events, "weight", Role.SPECTATOR))
                .only(List.of("mass", "is_signal", "training_weight", "weight"));
    }

    private static EventTable features() {
        EventTable events = ToyTables.small();
        return events.with(described(events, "is_signal", Role.LABEL))
                .with(described(events, "weight", Role.WEIGHT))
                .with(described(events, "channel", Role.SPECTATOR));
    }

    private static Column described(EventTable events, String name, Role role) {
        ColumnSpec spec = events.stored(name).spec();
        return events.column(name).described(new ColumnSpec(name, spec.type(), spec.unit(), role));
    }
}
