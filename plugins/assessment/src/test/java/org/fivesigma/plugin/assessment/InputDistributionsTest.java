package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class InputDistributionsTest {
    @Test
    void separationIsThatOfItsFormula() throws StepFailure, InterruptedException {
        // fractions 3/4 and 1/4 of the signal, 1/4 and 3/4 of the background: 1/2 (1/4 + 1/4)
        double[] feature = {0, 0, 1, 0, 1, 1};
        boolean[] signal = {true, true, true, false, false, false};
        double[] weights = {2, 1, 1, 1, 1, 2};
        Measure separation = separation(events(feature, signal, weights));
        assertEquals(0.25, separation.value(), 1e-15);
        assertEquals(
                1,
                separation(events(new double[] {0, 1, 1, 3, 3, 4}, signal, weights))
                        .value(),
                1e-15);
        assertEquals(
                0,
                separation(events(new double[] {0, 1, 2, 0, 1, 2}, signal, new double[] {1, 2, 1, 3, 6, 3}))
                        .value(),
                1e-15);
    }

    @Test
    void itsErrorIsTheSpreadOfManySuchSamples() throws StepFailure, InterruptedException {
        SplittableRandom random = new SplittableRandom(4);
        int events = 400;
        boolean[] signal = new boolean[events];
        IntStream.range(0, events / 2).forEach(i -> signal[i] = true);
        double[] ones = IntStream.range(0, events).mapToDouble(i -> 1).toArray();
        double sum = 0;
        double squares = 0;
        double errors = 0;
        int samples = 400;
        for (int sample = 0; sample < samples; sample++) {
            double[] feature = new double[events];
            for (int i = 0; i < events; i++) {
                feature[i] = (int) (4 * (signal[i] ? Math.sqrt(random.nextDouble()) : random.nextDouble()));
            }
            Measure measure = separation(events(feature, signal, ones));
            sum += measure.value();
            squares += measure.value() * measure.value();
            errors += measure.error().orElseThrow();
        }
        double spread = Math.sqrt(squares / samples - sum / samples * sum / samples);
        assertEquals(spread, errors / samples, 0.1 * spread);
    }

    @Test
    void farValuesDoNotPressAllOthersIntoOneBin() throws StepFailure, InterruptedException {
        int events = 10000;
        double[] feature =
                IntStream.range(0, events).mapToDouble(i -> i / 1000.0 + 0.0005).toArray();
        feature[events - 1] = 1e6;
        feature[0] = Double.NaN;
        boolean[] signal = new boolean[events];
        IntStream.range(0, events).forEach(i -> signal[i] = i % 2 == 0);
        double[] ones = IntStream.range(0, events).mapToDouble(i -> 1).toArray();
        Figure.Panel panel =
                run(events(feature, signal, ones)).figure().panels().get(0);
        List<Double> edges = series(panel, Series.Steps.class).get(0).edges();
        assertTrue(edges.get(edges.size() - 1) < 10.1, () -> "edges up to " + edges.get(edges.size() - 1));
        assertTrue(panel.title().endsWith("% outside; 1 missing"), panel.title());
        double shown = series(panel, Series.Steps.class).get(0).values().stream()
                .mapToDouble(value -> value * (edges.get(1) - edges.get(0)))
                .sum();
        assertEquals(0.998, shown, 1e-3);
    }

    @Test
    void refusesEventsWithoutClassOrFeature() {
        assertThrows(StepFailure.class, () -> run(EventTable.of(Column.of("x", 1, 2))));
        EventTable none =
                events(new double[] {1}, new boolean[] {true}, new double[] {1}).without(List.of("x"));
        assertEquals(
                "none of the columns [is_signal, training_weight] is a feature that holds a number an event",
                assertThrows(StepFailure.class, () -> run(none)).getMessage());
    }

    private static Measure separation(EventTable events) throws StepFailure, InterruptedException {
        return run(events).measures().values().get("separation.x");
    }

    private static InputDistributions.Output run(EventTable events) throws StepFailure, InterruptedException {
        return new InputDistributions()
                .run(
                        new InputDistributions.Params(50, false, "", List.of()),
                        new InputDistributions.Inputs(events),
                        new Surroundings());
    }

    private static EventTable events(double[] x, boolean[] signal, double[] weights) {
        return EventTable.of(
                Column.of("x", x),
                new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), signal),
                new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights));
    }
}
