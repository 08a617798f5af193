package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.verdict.LeakingFeature;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Even events are signal. */
final class LeakageProbeTest {
    @Test
    void refusesAFeatureThatHoldsTheAnswer() {
        StepFailure failure = refused(events(100, i -> i % 10, "mc_channel", i -> i % 2 == 0 ? 7 : 3 + i % 3));
        assertEquals(
                "the training features contain the answer: 'mc_channel' (AUC 1.0000) alone separates signal from "
                        + "background; a classifier trained on it would look perfect and mean nothing on data",
                failure.getMessage());
        assertEquals(
                "remove it from `features`, or, if you are sure, add it to `allow-leaky-features`", failure.remedy());
    }

    @Test
    void itDoesNotMatterWhichClassHasTheLargerValues() {
        StepFailure failure = refused(events(100, i -> i % 2 == 0 ? -i : i, "copy", i -> -(i % 2)));
        assertEquals(
                "the training features contain the answer: 'x' (AUC 1.0000), 'copy' (AUC 1.0000) each alone separate "
                        + "signal from background; a classifier trained on them would look perfect and mean nothing on data",
                failure.getMessage());
    }

    @Test
    void aFeatureThatOneClassAloneLacksLeaks() {
        StepFailure failure = refused(events(100, i -> i % 10, "jet_pt", i -> i % 2 == 0 ? 30 + i % 7 : Double.NaN));
        assertEquals(
                "the training features contain the answer: 'jet_pt' (AUC 1.0000) alone separates signal from background; a "
                        + "classifier trained on it would look perfect and mean nothing on data",
                failure.getMessage());
    }

    @Test
    void whatIsAllowedPassesAndIsPublished() throws StepFailure, InterruptedException {
        EventTable events = events(100, i -> i % 10, "known", i -> i % 2);
        LeakageProbe.Output output = run(events, List.of("known"));
        assertSame(events, output.events());
        assertEquals(Map.of("leaking.known", 0.0), values(output));
    }

    @Test
    void whatOverlapsPassesAndSoDoFewEvents() throws StepFailure, InterruptedException {
        // one background event in fifty among the signal: an AUC of 0.98
        EventTable overlapping = events(100, i -> i % 2 == 0 || i == 1 ? 1 : 0, "y", i -> i % 10);
        assertEquals(Map.of(), values(run(overlapping, List.of())));
        EventTable few = events(39, i -> i % 2, "y", i -> i % 10);
        assertEquals(Map.of(), values(run(few, List.of())));
        refused(events(40, i -> i % 2, "y", i -> i % 10));
    }

    @Test
    void aCoarseLookNeverChangesTheAnswer() {
        SplittableRandom random = new SplittableRandom(8);
        int leaking = 0;
        for (int round = 0; round < 300; round++) {
            int events = 40 + random.nextInt(200);
            double apart = random.nextDouble() * 2;
            double far = random.nextInt(3) == 0 ? 1e200 : random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : 1;
            double[] feature = new double[events];
            boolean[] signal = new boolean[events];
            double[] weights = new double[events];
            for (int i = 0; i < events; i++) {
                signal[i] = i % 2 == 0;
                feature[i] = random.nextDouble() + (signal[i] ? apart : 0);
                feature[i] = random.nextInt(100) == 0 && signal[i] ? far : feature[i];
                weights[i] = random.nextDouble() - (round % 7 == 0 ? 0.1 : 0);
            }
            double auc = RankedScores.of(feature, signal, weights).auc();
            Optional<LeakingFeature> found = LeakingFeature.of("x", feature, signal, weights);
            assertEquals(Math.max(auc, 1 - auc) >= 0.999, found.isPresent(), "an AUC of " + auc);
            leaking += found.isPresent() ? 1 : 0;
        }
        assertEquals(true, leaking > 50 && leaking < 250, leaking + " leak");
    }

    private static Map<String, Double> values(LeakageProbe.Output output) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, Measure> measure : output.measures().values().entrySet()) {
            values.put(measure.getKey(), measure.getValue().value());
        }
        return values;
    }

    private static StepFailure refused(EventTable events) {
        return assertThrows(StepFailure.class, () -> run(events, List.of()));
    }

    private static LeakageProbe.Output run(EventTable events, List<String> allow)
            throws StepFailure, InterruptedException {
        return new LeakageProbe()
                .run(new LeakageProbe.Params(allow), new LeakageProbe.Inputs(events), new Surroundings(2));
    }

    private static EventTable events(int rows, IntToDoubleFunction x, String name, IntToDoubleFunction other) {
        boolean[] signal = new boolean[rows];
        IntStream.range(0, rows).forEach(i -> signal[i] = i % 2 == 0);
        return EventTable.of(
                Column.of("x", IntStream.range(0, rows).mapToDouble(x).toArray()),
                Column.of(name, IntStream.range(0, rows).mapToDouble(other).toArray()),
                new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), signal));
    }
}
