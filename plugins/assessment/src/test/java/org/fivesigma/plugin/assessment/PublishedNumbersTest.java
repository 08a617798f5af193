package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.fivesigma.plugin.assessment.Outputs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.fivesigma.plugin.assessment.matrix.Confusions;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Published confusion matrices imply the metrics that were published with them (shared/data/stats_ref/
 * seed_published_numbers.json); matrices are written as true negatives, false positives, false negatives, true positives.
 */
final class PublishedNumbersTest {
    private static final int[] SEED_002_BDT = {49, 43, 28, 80};
    private static final int[] SEED_002_NETWORK = {81, 11, 6, 102};
    private static final int[] SEED_004 = {94682, 21746, 1513, 12793};
    private static final double[] SEED_001_NETWORK = {0.448, 0.0483, 0.023, 0.4806};
    private static final double[] SEED_001_FOREST = {0.4521, 0.0442, 0.0087, 0.4949};

    @Test
    void countsOfTheHackathonGiveItsAccuracy() throws StepFailure, InterruptedException {
        assertEquals(0.645, value(judged(counted(SEED_002_BDT), 0.5), "accuracy"), 1e-15);
        assertEquals(183 / 200.0, value(judged(counted(SEED_002_NETWORK), 0.5), "accuracy"), 1e-15);
    }

    @Test
    void countsOfTheFourBottomAnalysisGiveItsMetrics() throws StepFailure, InterruptedException {
        Map<String, Measure> measures = judged(counted(SEED_004), 0.5);
        assertEquals(0.5238202477223871, value(measures, "f1"), 1e-15);
        assertEquals(0.3703928891977185, value(measures, "purity"), 1e-15);
        assertEquals(0.8942401789458968, value(measures, "efficiency"), 1e-15);
        assertEquals(
                21746, measures.get("confusion.background-selected").entries().orElseThrow());
    }

    @Test
    void fractionsOfTheVectorBosonFusionExerciseGiveItsMetricsToTheirDigits() throws StepFailure, InterruptedException {
        Map<String, Measure> network = judged(weighted(SEED_001_NETWORK), 0.6);
        assertMetrics(network, 0.9286, 0.9086, 0.9543, 0.9309);
        Map<String, Measure> forest = judged(weighted(SEED_001_FOREST), 0.6);
        assertMetrics(forest, 0.9471, 0.9180, 0.9827, 0.9492);
    }

    /** The fractions are published with four digits, which moves what is computed of them by 1e-4 at most. */
    private static void assertMetrics(
            Map<String, Measure> measures, double accuracy, double purity, double efficiency, double f1) {
        assertEquals(accuracy, value(measures, "accuracy"), 1e-4);
        assertEquals(purity, value(measures, "purity"), 1e-4);
        assertEquals(efficiency, value(measures, "efficiency"), 1e-4);
        assertEquals(f1, value(measures, "f1"), 1e-4);
    }

    @Test
    void theRateOfFalsePositivesThatTheExercisePrintsIsAShareOfErrors() throws StepFailure, InterruptedException {
        // of the whole sample of 14260 signal and 100724 background events 0.9494 of the signal are selected, and a "FP
        // rate"
        // of 0.9647 is printed; it comes out as FP / (FP + FN) with 19719 background events selected
        double lost = (1 - 0.9494) * 14260;
        double selected = 0.9647 / (1 - 0.9647) * lost;
        Map<String, Measure> measures =
                judged(weighted(new double[] {100724 - selected, selected, lost, 14260 - lost}), 0.6);
        double falsePositives = value(measures, "confusion.background-selected");
        double falseNegatives = value(measures, "confusion.signal-lost");
        assertEquals(0.9647, falsePositives / (falsePositives + falseNegatives), 1e-12);
        assertEquals(0.1958, value(measures, "background-efficiency"), 1e-4);
        assertTrue(falsePositives < 100724, "there are so many background events at all");
        // and in the published matrix of the test events the rate is another number again
        assertEquals(
                0.0483 / (0.448 + 0.0483),
                value(judged(weighted(SEED_001_NETWORK), 0.6), "background-efficiency"),
                1e-15);
    }

    @Test
    void theMatrixShowsCountsRowsAndFractions() throws StepFailure {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", counted(SEED_002_NETWORK));
        parts.put("test", counted(SEED_002_BDT));
        Figure figure = new ConfusionMatrix()
                .run(
                        new ConfusionMatrix.Params(0.5, List.of(Confusions.values()), "", List.of()),
                        new ConfusionMatrix.Inputs(parts),
                        new Surroundings())
                .figure();
        assertEquals(3, figure.columns());
        assertEquals(6, figure.panels().size());
        assertEquals(List.of(49.0, 43.0, 28.0, 80.0), cells(figure, 3).values());
        assertEquals(List.of("49", "43", "28", "80"), cells(figure, 3).texts());
        assertEquals(
                List.of("53.3 %", "46.7 %", "25.9 %", "74.1 %"),
                cells(figure, 4).texts());
        assertEquals(
                List.of("0.2450", "0.2150", "0.1400", "0.4000"),
                cells(figure, 5).texts());
        assertEquals("training: sums of weights", figure.panels().get(0).title());
        assertEquals(List.of("Background", "Signal"), figure.panels().get(0).y().categories());
    }

    private static Series.Cells cells(Figure figure, int panel) {
        return series(figure.panels().get(panel), Series.Cells.class).get(0);
    }

    private static Map<String, Measure> judged(EventTable events, double threshold)
            throws StepFailure, InterruptedException {
        return new Assess()
                .run(
                        new Assess.Params(threshold, 10, 0, 1),
                        new Assess.Inputs(Map.of("test", events)),
                        new Surroundings())
                .measures()
                .values();
    }

    /** As many events as the matrix counts. */
    private static EventTable counted(int[] matrix) {
        int[] places = IntStream.range(0, 4)
                .flatMap(place -> IntStream.range(0, matrix[place]).map(i -> place))
                .toArray();
        double[] ones = new double[places.length];
        Arrays.fill(ones, 1);
        return events(places, ones);
    }

    /** One event for each place of the matrix, with its weight. */
    private static EventTable weighted(double[] matrix) {
        return events(new int[] {0, 1, 2, 3}, matrix);
    }

    private static EventTable events(int[] places, double[] weights) {
        double[] scores = Arrays.stream(places)
                .mapToDouble(place -> place % 2 == 0 ? 0.1 : 0.9)
                .toArray();
        double[] signal = Arrays.stream(places).mapToDouble(place -> place / 2).toArray();
        return EventTable.of(
                new Column.Doubles(new ColumnSpec("score", ColumnType.DOUBLE, "", Role.SCORE), scores),
                new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), signal),
                new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights));
    }
}
