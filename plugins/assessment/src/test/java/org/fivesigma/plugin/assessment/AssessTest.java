package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Real events are scored by one column as it is; the figures are those of scikit-learn 1.9.1 in shared/data/oracles/shared,
 * ml_higgs_lightgbm_train.json, ml_atlas4l_train.json and ml_atlas4l_weighted_posw.json.
 */
final class AssessTest {
    /** Powers of two, so that scaling a column to [0, 1] changes neither its order nor the threshold. */
    private static final ByColumn BY_F26 = new ByColumn("f26", 0, 16);

    private static final ByColumn BY_MASS = new ByColumn("massjj", 0, 4096);

    @Test
    void agreesWithScikitLearnOnHiggs() throws IOException, StepFailure, InterruptedException {
        Map<String, Measure> measures = assess(BY_F26, RealEvents.higgs(), 1.0 / 16);
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
        assertEquals(Math.sqrt(0.25 * 0.75 / 3716), error(measures, "efficiency"), 1e-15);
        double accuracy = 0.39285714285714285;
        assertEquals(Math.sqrt(accuracy * (1 - accuracy) / 7000), error(measures, "accuracy"), 1e-15);
        assertFalse(measures.containsKey("unweighted-accuracy"), "weights that are all equal change nothing");
    }

    @Test
    void agreesWithScikitLearnOnTheProbabilitiesOfARegression() throws IOException, StepFailure, InterruptedException {
        EventTable events = regression(RealEvents.weightedHiggs().without(List.of("training_weight")));
        Map<String, Measure> measures = run(Map.of("test", events), new Assess.Params(0.5, 10, 0, 1), 1);
        assertMeasures(
                measures,
                Map.of(
                        "auc", 0.6428488781435646,
                        "average-purity", 0.6089467958017369,
                        "accuracy", 0.628,
                        "purity", 0.6154485049833887,
                        "efficiency", 0.7976318622174381,
                        "f1", 0.6947960618846695,
                        "ks", 0.2569394093946708,
                        "log-loss", 0.657924612669868));
        assertEquals(1852.0, measures.get("confusion.background-selected").value());
    }

    /** The logistic regression of ml_higgs_lightgbm_train.json: means, variances and coefficients of features 22 to 28. */
    private static EventTable regression(EventTable events) {
        double[] means = {
            1.0276015714285716,
            1.0194574285714284,
            1.0505985714285715,
            1.0127915714285713,
            0.9735827142857144,
            1.0320894285714286,
            0.9579482857142857
        };
        double[] variances = {
            0.41847118482610207,
            0.13870842704481634,
            0.02840196285510204,
            0.16258628927181631,
            0.2657040188726326,
            0.1347402728596735,
            0.10013976303991837
        };
        double[] coefficients = {
            -0.10821029773177576,
            0.2412085832851771,
            0.021123122977470092,
            0.15606286980197595,
            -0.4880796258905718,
            0.8254835337570862,
            -1.012024093770623
        };
        double[] scores = new double[events.rows()];
        Arrays.fill(scores, 0.11281527850557567);
        for (int i = 0; i < means.length; i++) {
            double[] feature = events.numbers("f" + (22 + i));
            for (int row = 0; row < scores.length; row++) {
                scores[row] += coefficients[i] * (feature[row] - means[i]) / Math.sqrt(variances[i]);
            }
        }
        Arrays.setAll(scores, row -> 1 / (1 + StrictMath.exp(-scores[row])));
        return events.with(
                new Column.Doubles(new ColumnSpec("regression.score", ColumnType.DOUBLE, "", Role.SCORE), scores));
    }

    @Test
    void agreesWithScikitLearnOnFourLeptons() throws IOException, StepFailure, InterruptedException {
        assertMeasures(
                assess(BY_MASS, RealEvents.fourLeptons(), 200.0 / 4096),
                Map.of(
                        "accuracy", 0.63686,
                        "purity", 0.7279328492438878,
                        "efficiency", 0.43708,
                        "f1", 0.5461997950563595,
                        "auc", 0.6754378160000001,
                        "average-purity", 0.6966672165626461,
                        "ks", 0.27947999999999995));
    }

    @Test
    void agreesWithScikitLearnOnWeightedEvents() throws IOException, StepFailure, InterruptedException {
        Map<String, Measure> measures = assess(BY_MASS, RealEvents.weightedFourLeptons(), 300.0 / 4096);
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
    void weightedRatiosHaveTheErrorOfTheirExpansion() throws StepFailure, InterruptedException {
        // selected signal 2 + 1, lost 4: efficiency 3/7, variance (4 + 1) (4/7)^2 / 49 + 16 (3/7)^2 / 49
        EventTable events =
                events(new double[] {0.9, 0.8, 0.1, 0.2}, new double[] {1, 1, 1, 0}, new double[] {2, 1, 4, 1});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        double variance = (5 * 16 / 49.0 + 16 * 9 / 49.0) / 49;
        assertEquals(3 / 7.0, measures.get("efficiency").value(), 1e-15);
        assertEquals(Math.sqrt(variance), error(measures, "efficiency"), 1e-15);
        assertEquals(3L, measures.get("efficiency").entries().orElseThrow());
        assertEquals(7.0, measures.get("efficiency").sumOfWeights().orElseThrow());
        assertEquals(1, measures.get("purity").value());
        assertEquals(0, error(measures, "purity"));
    }

    @Test
    void logLossIsTheMeanOfItsTerms() throws StepFailure, InterruptedException {
        EventTable events = events(new double[] {0.8, 0.3, 0.4}, new double[] {1, 0, 1}, new double[] {1, 2, 0.5});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        double one = -StrictMath.log(0.8);
        double two = -StrictMath.log(0.7);
        double three = -StrictMath.log(0.4);
        double mean = (one + 2 * two + 0.5 * three) / 3.5;
        assertEquals(mean, measures.get("log-loss").value(), 1e-15);
        double squares =
                (one - mean) * (one - mean) + 4 * (two - mean) * (two - mean) + 0.25 * (three - mean) * (three - mean);
        assertEquals(Math.sqrt(squares) / 3.5, error(measures, "log-loss"), 1e-15);
    }

    @Test
    void theFiguresWithoutAPartAreThoseOfTheLastOneWithEvents() throws StepFailure, InterruptedException {
        EventTable good = events(new double[] {0.9, 0.1}, new double[] {1, 0}, new double[] {1, 1});
        EventTable bad = events(new double[] {0.9, 0.1}, new double[] {0, 1}, new double[] {1, 1});
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", good);
        parts.put("validation", bad);
        parts.put("test", good.select(new int[0]));
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), parts, 0.5);
        assertEquals(1, measures.get("training.accuracy").value());
        assertEquals(0, measures.get("validation.accuracy").value());
        assertEquals(0, measures.get("accuracy").value());
        assertFalse(measures.containsKey("test.accuracy"));
    }

    @Test
    void whatCannotBeComputedIsNoNumber() throws StepFailure, InterruptedException {
        EventTable signalAlone = events(new double[] {0.1, 0.2}, new double[] {1, 1}, new double[] {1, 1});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), signalAlone, 0.5);
        assertTrue(Double.isNaN(measures.get("auc").value()));
        assertTrue(Double.isNaN(measures.get("purity").value()));
        assertEquals(0, measures.get("efficiency").value());
    }

    @Test
    void negativeWeightsGiveNoNegativeVariance() throws StepFailure, InterruptedException {
        EventTable events =
                events(new double[] {0.9, 0.8, 0.1, 0.7}, new double[] {1, 1, 0, 0}, new double[] {2, -0.5, 1, -0.25});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(1.5 / 1.25, measures.get("purity").value(), 1e-15);
        assertTrue(error(measures, "purity") > 0);
        assertEquals(2.5 / 2.25, measures.get("accuracy").value(), 1e-15);
    }

    @Test
    void refusesEventsWithoutClassOrScore() {
        EventTable nameless = EventTable.of(Column.of("x", 1, 2));
        assertRefused("the events do not say which of them are signal", nameless);
        EventTable events = events(new double[] {0.9}, new double[] {1}, new double[] {1});
        assertRefused("the events have no score of a classifier among [x, is_signal, training_weight]", events);
        ByColumn score = new ByColumn("x", 0, 1);
        assertRefused(
                "the events have several scores, x.score and other",
                score.scored(events)
                        .with(new Column.Doubles(
                                new ColumnSpec("other", ColumnType.DOUBLE, "", Role.SCORE), new double[] {0.5})));
        assertRefused(
                "the score 'x.score' of event 0 is not a number",
                score.scored(events(new double[] {Double.NaN}, new double[] {1}, new double[] {1})));
        assertRefused("there are no events to judge the classifier by", score.scored(events.select(new int[0])));
    }

    private static void assertRefused(String message, EventTable events) {
        StepFailure failure =
                assertThrows(StepFailure.class, () -> run(Map.of("test", events), new Assess.Params(0.5, 10, 0, 1), 1));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void brierAndCalibrationAreWhatTheirDefinitionsSay() throws StepFailure, InterruptedException {
        EventTable events =
                events(new double[] {0.81, 0.85, 0.3, 0.4}, new double[] {1, 0, 0, 1}, new double[] {1, 3, 2, 0.5});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(
                (0.19 * 0.19 + 3 * 0.85 * 0.85 + 2 * 0.3 * 0.3 + 0.5 * 0.6 * 0.6) / 6.5,
                measures.get("brier").value(),
                1e-15);
        // three bins hold events: 0.81 and 0.85 together, 0.3 and 0.4 each
        assertEquals(
                (Math.abs(0.19 - 3 * 0.85) + 2 * 0.3 + 0.5 * 0.6) / 6.5,
                measures.get("calibration-error").value(),
                1e-15);
    }

    @Test
    void confusionIsPublishedInSumsAndFractions() throws StepFailure, InterruptedException {
        EventTable events = events(
                new double[] {0.9, 0.8, 0.1, 0.7, 0.2}, new double[] {1, 1, 1, 0, 0}, new double[] {2, 1, 4, 1, 2});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(3, measures.get("confusion.signal-selected").value());
        assertEquals(Math.sqrt(5), error(measures, "confusion.signal-selected"), 1e-15);
        assertEquals(2, measures.get("confusion.signal-selected").entries().orElseThrow());
        assertEquals(4, measures.get("confusion.signal-lost").value());
        assertEquals(0.1, measures.get("confusion.background-selected.fraction").value(), 1e-15);
        assertEquals(0.2, measures.get("confusion.background-rejected.fraction").value(), 1e-15);
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
        Map<String, Measure> measures = run(parts, new Assess.Params(0.5, 10, 400, 7), 1);
        assertEquals(0.03917, error(measures, "average-purity"), 0.0039);
        assertEquals(0.05714, error(measures, "ks"), 0.0057);
        assertEquals(0.03463, error(measures, "calibration-error"), 0.0035);
        assertEquals(measures, run(parts, new Assess.Params(0.5, 10, 400, 7), 3), "on any number of threads");
        assertFalse(
                run(parts, new Assess.Params(0.5, 10, 0, 7), 1)
                        .get("ks")
                        .error()
                        .isPresent(),
                "without replicas");
    }

    private static double error(Map<String, Measure> measures, String name) {
        return measures.get(name).error().orElseThrow();
    }

    private static void assertMeasures(Map<String, Measure> measures, Map<String, Double> expected) {
        expected.forEach((name, value) -> assertEquals(value, measures.get(name).value(), 1e-12, name));
    }

    private static Map<String, Measure> assess(ByColumn classifier, EventTable events, double threshold)
            throws StepFailure, InterruptedException {
        return assess(classifier, Map.of("test", events), threshold);
    }

    private static Map<String, Measure> assess(ByColumn classifier, Map<String, EventTable> parts, double threshold)
            throws StepFailure, InterruptedException {
        Map<String, EventTable> scored = new LinkedHashMap<>();
        parts.forEach((name, part) -> scored.put(name, classifier.scored(part)));
        return run(scored, new Assess.Params(threshold, 10, 0, 1), 1);
    }

    private static Map<String, Measure> run(Map<String, EventTable> scored, Assess.Params params, int threads)
            throws StepFailure, InterruptedException {
        return new Assess()
                .run(params, new Assess.Inputs(scored), new Surroundings(threads))
                .measures()
                .values();
    }

    private static EventTable events(double[] x, double[] signal, double[] weights) {
        return EventTable.of(
                Column.of("x", x),
                new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), signal),
                new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights));
    }
}
