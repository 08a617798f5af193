package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

final class AssessTest {
    @Test
    void weightedRatiosHaveTheErrorOfTheirExpansion() throws StepFailure, InterruptedException {
        // selected signal 2 + 1, lost 4: efficiency 3/7, variance (4 + 1) (4/7)^2 / 49 + 16 (3/7)^2 / 49
        EventTable events =
                events(new double[] {0.9, 0.8, 0.1, 0.2}, new double[] {1, 1, 1, 0}, new double[] {2, 1, 4, 1});
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), events, 0.5);
        double variance = (5 * 16 / 49.0 + 16 * 9 / 49.0) / 49;
        assertEquals(3 / 7.0, measures.get("efficiency").value(), 1e-15);
        assertEquals(Math.sqrt(variance), Assessed.error(measures, "efficiency"), 1e-15);
        assertEquals(3L, measures.get("efficiency").entries().orElseThrow());
        assertEquals(7.0, measures.get("efficiency").sumOfWeights().orElseThrow());
        assertEquals(1, measures.get("purity").value());
        assertEquals(0, Assessed.error(measures, "purity"));
    }

    @Test
    void logLossIsTheMeanOfItsTerms() throws StepFailure, InterruptedException {
        EventTable events = events(new double[] {0.8, 0.3, 0.4}, new double[] {1, 0, 1}, new double[] {1, 2, 0.5});
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), events, 0.5);
        double one = -StrictMath.log(0.8);
        double two = -StrictMath.log(0.7);
        double three = -StrictMath.log(0.4);
        double mean = (one + 2 * two + 0.5 * three) / 3.5;
        assertEquals(mean, measures.get("log-loss").value(), 1e-15);
        double squares =
                (one - mean) * (one - mean) + 4 * (two - mean) * (two - mean) + 0.25 * (three - mean) * (three - mean);
        assertEquals(Math.sqrt(squares) / 3.5, Assessed.error(measures, "log-loss"), 1e-15);
    }

    @Test
    void theFiguresWithoutAPartAreThoseOfTheLastOneWithEvents() throws StepFailure, InterruptedException {
        EventTable good = events(new double[] {0.9, 0.1}, new double[] {1, 0}, new double[] {1, 1});
        EventTable bad = events(new double[] {0.9, 0.1}, new double[] {0, 1}, new double[] {1, 1});
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", good);
        parts.put("validation", bad);
        parts.put("test", good.select(new int[0]));
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), parts, 0.5);
        assertEquals(1, measures.get("training.accuracy").value());
        assertEquals(0, measures.get("validation.accuracy").value());
        assertEquals(0, measures.get("accuracy").value());
        assertFalse(measures.containsKey("test.accuracy"));
    }

    @Test
    void whatCannotBeComputedIsNoNumber() throws StepFailure, InterruptedException {
        EventTable signalAlone = events(new double[] {0.1, 0.2}, new double[] {1, 1}, new double[] {1, 1});
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), signalAlone, 0.5);
        assertTrue(Double.isNaN(measures.get("auc").value()));
        assertTrue(Double.isNaN(measures.get("purity").value()));
        assertEquals(0, measures.get("efficiency").value());
    }

    @Test
    void negativeWeightsGiveNoNegativeVariance() throws StepFailure, InterruptedException {
        EventTable events =
                events(new double[] {0.9, 0.8, 0.1, 0.7}, new double[] {1, 1, 0, 0}, new double[] {2, -0.5, 1, -0.25});
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(1.5 / 1.25, measures.get("purity").value(), 1e-15);
        assertTrue(Assessed.error(measures, "purity") > 0);
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
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Assessed.run(Map.of("test", events), new Assess.Params(0.5, 10, 0, 1), 1));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void brierAndCalibrationAreWhatTheirDefinitionsSay() throws StepFailure, InterruptedException {
        EventTable events =
                events(new double[] {0.81, 0.85, 0.3, 0.4}, new double[] {1, 0, 0, 1}, new double[] {1, 3, 2, 0.5});
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), events, 0.5);
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
        Map<String, Measure> measures = Assessed.assess(new ByColumn("x", 0, 1), events, 0.5);
        assertEquals(3, measures.get("confusion.signal-selected").value());
        assertEquals(Math.sqrt(5), Assessed.error(measures, "confusion.signal-selected"), 1e-15);
        assertEquals(2, measures.get("confusion.signal-selected").entries().orElseThrow());
        assertEquals(4, measures.get("confusion.signal-lost").value());
        assertEquals(0.1, measures.get("confusion.background-selected.fraction").value(), 1e-15);
        assertEquals(0.2, measures.get("confusion.background-rejected.fraction").value(), 1e-15);
    }

    private static EventTable events(double[] x, double[] signal, double[] weights) {
        return EventTable.of(
                Column.of("x", x),
                new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), signal),
                new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights));
    }
}
