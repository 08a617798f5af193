package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.error;
import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.fivesigma.plugin.assessment.Outputs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

final class ThresholdScanTest {
    private static final ByColumn BY_MASS = new ByColumn("massjj", 0, 4096);

    @Test
    void findsTheBestThresholdsThatNumpyFinds() throws IOException, StepFailure {
        EventTable events = BY_MASS.scored(RealEvents.weightedFourLeptons());
        Map<String, Measure> measures =
                run(Map.of("test", events), Optional.empty(), 10).measures().values();
        // scikit-learn 1.2.1 precision_recall_curve; numpy 1.24 cumulative sums in the order of the scores
        assertEquals(0.10494106503396296, value(measures, "purity-efficiency"), 1e-12);
        assertEquals(17.254673938725933 / 4096, value(measures, "purity-efficiency.threshold"), 1e-15);
        assertEquals(0.052535709003657026, value(measures, "significance"), 1e-12);
        assertEquals(17.254673938725933 / 4096, value(measures, "significance.threshold"), 1e-15);
        assertEquals(0.05687107327734806, value(measures, "asimov"), 1e-12);
        assertEquals(214.5813780098249 / 4096, value(measures, "asimov.threshold"), 1e-15);
    }

    @Test
    void aPartIsScaledToTheYieldsOfAll() throws StepFailure {
        // yields of 3 signal and 9 background events each 0.1: half of them in the test part, with other training
        // weights
        EventTable all = yields();
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", all.select(new int[] {0, 2, 4, 6}));
        parts.put("test", all.select(new int[] {1, 3, 5, 7}));
        Map<String, Measure> measures =
                run(parts, Optional.of("weight"), 1).measures().values();
        // all signal is 2 + 2, all background 3 + 3; of the test part the best threshold keeps all signal, half the
        // background
        assertEquals(4 / Math.sqrt(4 + 3), value(measures, "significance"), 1e-15);
        assertEquals(0.6, value(measures, "significance.threshold"));
    }

    private static EventTable yields() {
        return EventTable.of(
                new Column.Doubles(
                        new ColumnSpec("score", ColumnType.DOUBLE, "", Role.SCORE),
                        new double[] {0.9, 0.9, 0.7, 0.8, 0.3, 0.6, 0.1, 0.2}),
                new Column.Flags(
                        new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL),
                        new boolean[] {true, true, true, true, false, false, false, false}),
                new Column.Doubles(
                        new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT),
                        new double[] {5, 5, 5, 5, 7, 7, 7, 7}),
                new Column.Doubles(
                        new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.SPECTATOR),
                        new double[] {1, 1, 1, 1, 1.5, 1.5, 1.5, 1.5}));
    }

    @Test
    void errorsAreNearThoseOfEventsLeftOutOneByOne() throws IOException, StepFailure {
        EventTable events = BY_MASS.scored(RealEvents.weightedFourLeptons())
                .select(IntStream.range(0, 300).map(i -> 339 * i).toArray());
        Map<String, Measure> measures =
                run(Map.of("test", events), Optional.empty(), 10).measures().values();
        double threshold = value(measures, "purity-efficiency.threshold");
        double squares = 0;
        for (int left = 0; left < events.rows(); left++) {
            double off = purityEfficiency(events, threshold, left) - value(measures, "purity-efficiency");
            squares += off * off;
        }
        double jackknife = Math.sqrt(squares);
        assertEquals(jackknife, error(measures, "purity-efficiency"), 0.1 * jackknife);
    }

    private static double purityEfficiency(EventTable events, double threshold, int left) {
        double selectedSignal = 0;
        double selected = 0;
        double signal = 0;
        double[] scores = events.numbers("massjj.score");
        double[] classes = events.numbers("is_signal");
        double[] weights = events.numbers("training_weight");
        for (int i = 0; i < scores.length; i++) {
            double weight = i == left ? 0 : weights[i];
            signal += weight * classes[i];
            selected += scores[i] >= threshold ? weight : 0;
            selectedSignal += scores[i] >= threshold ? weight * classes[i] : 0;
        }
        return selectedSignal / selected * (selectedSignal / signal);
    }

    @Test
    void tooFewBackgroundEventsMakeNoSignificance() throws StepFailure {
        Map<String, Measure> measures =
                run(Map.of("test", yields()), Optional.empty(), 5).measures().values();
        assertTrue(Double.isNaN(value(measures, "significance")));
        assertTrue(Double.isNaN(value(measures, "asimov.threshold")));
        assertEquals(1, value(measures, "purity-efficiency"), 1e-15);
    }

    @Test
    void trainingIsDashedInTheSameColours() throws StepFailure {
        EventTable all = yields();
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", all);
        parts.put("test", all);
        List<Figure.Panel> panels = run(parts, Optional.empty(), 1).figure().panels();
        List<Series.Line> lines = series(panels.get(0), Series.Line.class);
        assertEquals(8, lines.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(lines.get(i).colour(), lines.get(i + 4).colour());
            assertTrue(!lines.get(i).dashed() && lines.get(i + 4).dashed());
        }
        assertEquals("test; dashed: training", panels.get(0).title());
        assertEquals(0.6, series(panels.get(1), Series.Rule.class).get(0).at());
    }

    private static ThresholdScan.Output run(Map<String, EventTable> parts, Optional<String> yields, int least)
            throws StepFailure {
        return new ThresholdScan()
                .run(
                        new ThresholdScan.Params(yields, least, 300, "", List.of()),
                        new ThresholdScan.Inputs(parts),
                        new Surroundings());
    }
}
