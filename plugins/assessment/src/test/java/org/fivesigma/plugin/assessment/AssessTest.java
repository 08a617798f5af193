package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
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
    void agreesWithScikitLearnOnHiggs() throws IOException, StepFailure {
        Map<String, Measure> measures = assess(BY_F26, RealEvents.higgs(), 1.0 / 16);
        assertMeasures(
                measures,
                Map.of(
                        "accuracy", 0.39285714285714285,
                        "purity", 0.3883779264214047,
                        "efficiency", 0.25,
                        "f1", 0.30419122462344467,
                        "auc", 0.4418968685960176,
                        "background-efficiency", 1463 / 3284.0,
                        "balanced-accuracy", (0.25 + 1821 / 3284.0) / 2,
                        "entries.signal", 3716.0));
        // binomial: sqrt(p (1 - p) / n)
        assertEquals(Math.sqrt(0.25 * 0.75 / 3716), error(measures, "efficiency"), 1e-15);
        double accuracy = 0.39285714285714285;
        assertEquals(Math.sqrt(accuracy * (1 - accuracy) / 7000), error(measures, "accuracy"), 1e-15);
        assertFalse(measures.containsKey("unweighted-accuracy"), "weights that are all equal change nothing");
    }

    @Test
    void agreesWithScikitLearnOnFourLeptons() throws IOException, StepFailure {
        assertMeasures(
                assess(BY_MASS, RealEvents.fourLeptons(), 200.0 / 4096),
                Map.of(
                        "accuracy", 0.63686,
                        "purity", 0.7279328492438878,
                        "efficiency", 0.43708,
                        "f1", 0.5461997950563595,
                        "auc", 0.6754378160000001));
    }

    @Test
    void agreesWithScikitLearnOnWeightedEvents() throws IOException, StepFailure {
        assertMeasures(
                assess(BY_MASS, RealEvents.weightedFourLeptons(), 300.0 / 4096),
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
    }

    @Test
    void weightedRatiosHaveTheErrorOfTheirExpansion() throws StepFailure {
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
    void logLossIsTheMeanOfItsTerms() throws StepFailure {
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
    void theFiguresWithoutAPartAreThoseOfTheLastOneWithEvents() throws StepFailure {
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
    void whatCannotBeComputedIsNoNumber() throws StepFailure {
        EventTable signalAlone = events(new double[] {0.1, 0.2}, new double[] {1, 1}, new double[] {1, 1});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), signalAlone, 0.5);
        assertTrue(Double.isNaN(measures.get("auc").value()));
        assertTrue(Double.isNaN(measures.get("purity").value()));
        assertEquals(0, measures.get("efficiency").value());
    }

    @Test
    void negativeWeightsGiveNoNegativeVariance() throws StepFailure {
        EventTable events =
                events(new double[] {0.9, 0.8, 0.1, 0.7}, new double[] {1, 1, 0, 0}, new double[] {2, -0.5, 1, -0.25});
        Map<String, Measure> measures = assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(1.5 / 1.25, measures.get("purity").value(), 1e-15);
        assertTrue(error(measures, "purity") > 0);
        assertEquals(2.5 / 2.25, measures.get("accuracy").value(), 1e-15);
    }

    @Test
    void refusesEventsWithoutClassOrFeature() {
        EventTable nameless = EventTable.of(Column.of("x", 1, 2));
        StepFailure noClass = assertThrows(StepFailure.class, () -> assess(new ByColumn("x", 0, 1), nameless, 0.5));
        assertEquals("the events do not say which of them are signal", noClass.getMessage());
        EventTable events = events(new double[] {0.9}, new double[] {1}, new double[] {1});
        StepFailure noFeature = assertThrows(StepFailure.class, () -> assess(new ByColumn("y", 0, 1), events, 0.5));
        assertEquals("the events have no column 'y', which the classifier has learnt from", noFeature.getMessage());
        StepFailure noEvents =
                assertThrows(StepFailure.class, () -> assess(new ByColumn("x", 0, 1), events.select(new int[0]), 0.5));
        assertEquals("there are no events to judge the classifier by", noEvents.getMessage());
    }

    private static double error(Map<String, Measure> measures, String name) {
        return measures.get(name).error().orElseThrow();
    }

    private static void assertMeasures(Map<String, Measure> measures, Map<String, Double> expected) {
        expected.forEach((name, value) -> assertEquals(value, measures.get(name).value(), 1e-12, name));
    }

    private static Map<String, Measure> assess(ByColumn classifier, EventTable events, double threshold)
            throws StepFailure {
        return assess(classifier, Map.of("test", events), threshold);
    }

    private static Map<String, Measure> assess(ByColumn classifier, Map<String, EventTable> parts, double threshold)
            throws StepFailure {
        return new Assess()
                .run(new Assess.Params(threshold), new Assess.Inputs(classifier, parts), new Surroundings())
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
