package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.junit.jupiter.api.Test;

/**
 * Real events are scored by one column as it is; the figures are those of scikit-learn 1.9.1 in shared/data/oracles/shared,
 * ml_higgs_lightgbm_train.json, ml_atlas4l_train.json and ml_atlas4l_weighted_posw.json.
 */
final class AssessReferenceTest {
    /** Powers of two, so that scaling a column to [0, 1] changes neither its order nor the threshold. */
    private static final ByColumn BY_F26 = new ByColumn("f26", 0, 16);

    private static final ByColumn BY_MASS = new ByColumn("massjj", 0, 4096);

    @Test
    void agreesWithScikitLearnOnHiggs() throws IOException, StepFailure, InterruptedException {
        Map<String, Measure> measures = Assessed.assess(BY_F26, RealEvents.higgs(), 1.0 / 16);
        assertMeasures(
                measures,
                Map.of(
                        "accuracy", 0.39285714285714285,
                        "purity", 0.3883779264214047,
                        "efficiency", 0.25,
                        "f1", 0.30419122462344467,
                        "auc", 0.4418968685960176,
                        "average-purity", 0.4591489494294877,
                        "ks", 0.19884418565927509,
                        "background-efficiency", 1463 / 3284.0,
                        "balanced-accuracy", (0.25 + 1821 / 3284.0) / 2));
        assertEquals(3716.0, measures.get("entries.signal").value());
        assertEquals(1463.0, measures.get("confusion.background-selected").value());
        assertEquals(2787.0, measures.get("confusion.signal-lost").value());
        // binomial: sqrt(p (1 - p) / n)
        assertEquals(Math.sqrt(0.25 * 0.75 / 3716), Assessed.error(measures, "efficiency"), 1e-15);
        double accuracy = 0.39285714285714285;
        assertEquals(Math.sqrt(accuracy * (1 - accuracy) / 7000), Assessed.error(measures, "accuracy"), 1e-15);
        assertFalse(measures.containsKey("unweighted-accuracy"), "weights that are all equal change nothing");
    }

    @Test
    void agreesWithScikitLearnOnWeightedEvents() throws IOException, StepFailure, InterruptedException {
        Map<String, Measure> measures = Assessed.assess(BY_MASS, RealEvents.weightedFourLeptons(), 300.0 / 4096);
        assertMeasures(
                measures,
                Map.of(
                        "accuracy", 0.8581402187386475,
                        "purity", 0.31108089485683266,
                        "efficiency", 0.29177917319474267,
                        "f1", 0.30112104320116323,
                        "auc", 0.6708145405527995,
                        "unweighted-accuracy", 0.5426938262389754,
                        "unweighted-purity", 0.8556552617687989,
                        "unweighted-efficiency", 0.29047812983627924,
                        "unweighted-f1", 0.4337176493481222,
                        "unweighted-auc", 0.6715768366848914));
        assertMeasures(
                measures,
                Map.of(
                        "average-purity", 0.2411173125296827,
                        "ks", 0.2745564577488392,
                        "unweighted-average-purity", 0.7681818769594781,
                        "unweighted-ks", 0.27419747455187193,
                        "confusion.background-rejected", 0.2078065007123142,
                        "confusion.signal-selected", 0.007673933249950334));
    }

    @Test
    void bootstrapErrorsAreThoseOfSamplesRankedAnew() throws IOException, StepFailure, InterruptedException {
        // numpy 1.24, scikit-learn 1.2.1: spread over 20000 samples of the first 200 events, drawn with replacement, of
        // average_precision_score, of the largest difference in roc_curve, and of the definition of the calibration
        // error;
        // the spread over 400 samples is itself known to 3.5 %
        int[] rows = new int[200];
        Arrays.setAll(rows, row -> row);
        Map<String, EventTable> parts =
                Map.of("test", BY_F26.scored(RealEvents.higgs().select(rows)));
        Map<String, Measure> measures = Assessed.run(parts, new Assess.Params(0.5, 10, 400, 7), 1);
        assertEquals(0.03917, Assessed.error(measures, "average-purity"), 0.0039);
        assertEquals(0.05714, Assessed.error(measures, "ks"), 0.0057);
        assertEquals(0.03463, Assessed.error(measures, "calibration-error"), 0.0035);
        assertEquals(measures, Assessed.run(parts, new Assess.Params(0.5, 10, 400, 7), 3), "on any number of threads");
        assertFalse(
                Assessed.run(parts, new Assess.Params(0.5, 10, 0, 7), 1)
                        .get("ks")
                        .error()
                        .isPresent(),
                "without replicas");
    }

    private static void assertMeasures(Map<String, Measure> measures, Map<String, Double> expected) {
        expected.forEach((name, value) -> assertEquals(value, measures.get(name).value(), 1e-12, name));
    }
}
