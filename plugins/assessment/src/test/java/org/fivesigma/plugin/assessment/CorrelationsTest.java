package org.fivesigma.plugin.assessment;

import static org.fivesigma.plugin.assessment.Outputs.series;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.matrix.Pearson;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class CorrelationsTest {
    // numpy 2.4.6, corr_matrix_pearson of ml_higgs_lightgbm_train.json: features 22 to 28 of all 7000 events
    private static final double[][] NUMPY = {
        {1},
        {0.7807478054241981, 1},
        {0.03835974512560364, 0.038320732901971494, 1},
        {0.11944986132695899, 0.1348294626600518, 0.15749144298423612, 1},
        {0.026119852224739008, 0.15108716720969373, 0.007921364469281128, 0.29848768167689976, 1},
        {0.44494604806244165, 0.6093624650870174, 0.07111067493282931, 0.5729481902756758, 0.5570465471309252, 1},
        {
            0.4475125204584404,
            0.5834438043375575,
            0.08628228297866035,
            0.551009352645101,
            0.4167047992683772,
            0.8946333322607463,
            1
        }
    };

    @Test
    void agreesWithNumpyOnHiggs() throws IOException, InterruptedException {
        EventTable events = RealEvents.weightedHiggs();
        double[][] columns = columns(events);
        double[] ones = IntStream.range(0, events.rows()).mapToDouble(row -> 1).toArray();
        double[][] matrix = new Pearson(columns, ones).matrix(1);
        for (int i = 0; i < NUMPY.length; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(NUMPY[i][j], matrix[i][j], 1e-12);
                assertEquals(matrix[i][j], matrix[j][i]);
            }
        }
        // numpy 1.24: cov(..., aweights=...) over the roots of its diagonal
        double[] weights = events.numbers("training_weight");
        double[][] weighted = new Pearson(columns, weights).matrix(3);
        assertEquals(0.42235891732111475, weighted[4][6], 1e-12);
        assertArrayEquals(new Pearson(columns, weights).matrix(1)[6], weighted[6], "on any number of threads");
    }

    private static double[][] columns(EventTable events) {
        return IntStream.rangeClosed(22, 28)
                .mapToObj(feature -> events.numbers("f" + feature))
                .toArray(double[][]::new);
    }

    @Test
    void classesAreLookedAtApart() throws IOException, StepFailure, InterruptedException {
        Correlations.Output output = run(RealEvents.weightedHiggs(), 21);
        Measure one = output.measures().values().get("signal.f26-with-f28");
        assertEquals(0.3518719269368635, one.value(), 1e-12); // numpy 1.24, as above, of the signal alone
        assertEquals(42, output.measures().values().size());
        Series.Cells cells =
                series(output.figure().panels().get(0), Series.Cells.class).get(0);
        assertEquals(one.value(), cells.values().get(4 * 7 + 6));
        assertEquals("0.35", cells.texts().get(4 * 7 + 6));
        assertTrue(cells.scale().signed());
    }

    @Test
    void theStrongestComeFirst() throws IOException, StepFailure, InterruptedException {
        List<Measure> strongest = List.copyOf(
                run(RealEvents.weightedHiggs(), 2).measures().values().values());
        assertEquals(4, strongest.size());
        assertTrue(
                Math.abs(strongest.get(0).value()) >= Math.abs(strongest.get(1).value()));
        double error = strongest.get(0).error().orElseThrow();
        // (1 - r^2) / sqrt(n - 1); 3716 signal events whose weights spread have some tenth fewer effective ones
        double plain = (1 - strongest.get(0).value() * strongest.get(0).value()) / Math.sqrt(3715);
        assertEquals(plain, error, 0.1 * plain);
    }

    @Test
    void missingValuesAreLeftOutPairByPairAndConstantsHaveNoCorrelation() throws InterruptedException {
        double[][] columns = {{1, 2, Double.NaN, 4, 5}, {2, 4, 100, 8, Double.NaN}, {3, 3, 3, 3, 3}};
        double[][] matrix = new Pearson(columns, new double[] {1, 1, 1, 1, 1}).matrix(1);
        assertEquals(1, matrix[0][1], 1e-15);
        assertTrue(Double.isNaN(matrix[2][0]));
    }

    @Test
    void manyFeaturesAreShownWithoutTexts() throws IOException, StepFailure, InterruptedException {
        EventTable events = RealEvents.weightedHiggs().select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        for (int i = 0; i < 9; i++) {
            events = events.with(Column.of("more" + i, events.numbers("f22")));
        }
        Series.Cells cells = series(run(events, 0).figure().panels().get(0), Series.Cells.class)
                .get(0);
        assertEquals(256, cells.values().size());
        assertEquals(List.of(), cells.texts());
    }

    private static Correlations.Output run(EventTable events, int strongest) throws StepFailure, InterruptedException {
        return new Correlations()
                .run(
                        new Correlations.Params(strongest, "", List.of()),
                        new Correlations.Inputs(events),
                        new Surroundings());
    }
}
