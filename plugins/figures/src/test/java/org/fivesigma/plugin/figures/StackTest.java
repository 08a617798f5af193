package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Intervals;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.HistogramSeries;
import org.junit.jupiter.api.Test;

final class StackTest {
    @Test
    void putsTheSmallestAtTheBottomAndKeepsTheColoursOfTheRecipe() throws Exception {
        Figure.Panel panel = ToyFigures.stack().panels().get(0);
        Series.Steps bottom = (Series.Steps) panel.series().get(0);
        Series.Steps above = (Series.Steps) panel.series().get(1);
        assertEquals("Z + jets", bottom.name());
        assertEquals(1, bottom.colour());
        assertEquals("ZZ", above.name());
        assertEquals(0, above.colour());
    }

    @Test
    void namesTheFactorOfTheSignal() throws Exception {
        Series.Steps signal =
                (Series.Steps) ToyFigures.stack().panels().get(0).series().get(3);
        assertEquals("VBF H × 50", signal.name());
        assertEquals(5.0, signal.values().get(2));
        assertEquals(Series.Fill.LINE, signal.fill());
    }

    @Test
    void showsCountsWithPoissonIntervalsAndNoPointInEmptyBins() throws Exception {
        Series.Points data =
                (Series.Points) ToyFigures.stack().panels().get(0).series().get(4);
        assertEquals(List.of(101.0, 103.0, 107.0, 109.0), data.x());
        Intervals.Interval six = Intervals.poisson(6);
        assertEquals(6 - six.low(), data.below().get(0));
        assertEquals(six.high() - 6, data.above().get(0));
    }

    @Test
    void showsWeightedDataWithTheRootOfSummedSquaredWeights() {
        Series.Points data = HistogramSeries.points("Data", ToyFigures.histogram(false, 4), new double[] {1});
        assertEquals(List.of(1.0), data.below());
        assertEquals(List.of(1.0), data.above());
    }

    @Test
    void dividesDataBySimulationWithABandAtOne() throws Exception {
        Figure.Lower lower = ToyFigures.stack().panels().get(0).lower().orElseThrow();
        Series.Points ratio = (Series.Points) lower.series().get(1);
        assertEquals(1, lower.reference());
        assertEquals(6 / 6.0, ratio.y().get(0));
        assertEquals(7 / 7.0, ratio.y().get(1));
        assertEquals(10 / 7.5, ratio.y().get(2));
        Series.Band band = (Series.Band) lower.series().get(0);
        assertEquals(1 + Math.sqrt(0.25 * 6) / 6, band.high().get(0), 1e-15);
        assertEquals(1.0, band.high().get(10));
    }

    @Test
    void showsNoRatioWithoutDataOrWithoutSimulation() throws Exception {
        Histogram some = ToyFigures.histogram(true, 1, 2);
        Map<String, Histogram> none = Map.of();
        assertTrue(run(new Stack.Inputs(Map.of("a", some), none, none)).lower().isEmpty());
        assertTrue(run(new Stack.Inputs(none, none, Map.of("a", some))).lower().isEmpty());
    }

    @Test
    void leavesBinsWithoutPositiveSimulationOutOfTheRatio() throws Exception {
        Stack.Inputs inputs = new Stack.Inputs(
                Map.of("mc", ToyFigures.histogram(false, 0, -3, 2)),
                Map.of(),
                Map.of("data", ToyFigures.histogram(true, 5, 5, 4)));
        Series.Points ratio =
                (Series.Points) run(inputs).lower().orElseThrow().series().get(1);
        assertEquals(List.of(2.0), ratio.y());
    }

    @Test
    void refusesHistogramsOfOtherBinsByName() {
        Histogram other = Histogram.fill("m4l", "GeV", Binning.uniform(0, 1, 2), new double[0], new double[0]);
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> run(new Stack.Inputs(
                        ToyFigures.named("ZZ", ToyFigures.histogram(true, 1), "WW", other), Map.of(), Map.of())));
        assertEquals("histogram 'WW' has other bins than 'ZZ'", failure.getMessage());
    }

    @Test
    void statesWhatLiesOutsideTheBins() throws Exception {
        Binning two = Binning.uniform(0, 2, 2);
        Histogram simulated = Histogram.fill("x", "", two, new double[] {-1, 0, 5, 6}, new double[] {0.5, 1, 2, -0.25});
        Histogram data = Histogram.fill("x", "", two, new double[] {1, 7, Double.NaN}, new double[] {1, 1, 1});
        Figure.Panel panel = run(new Stack.Inputs(Map.of("mc", simulated), Map.of(), Map.of("data", data)));
        assertEquals(
                "Not shown: simulation 0.5 below, simulation 1.75 above, data 1 above, data 1 without value",
                panel.title());
    }

    @Test
    void ordersByAllEventsSoThatTheOrderIsTheSameForEveryColumn() throws Exception {
        Binning one = Binning.uniform(0, 1, 1);
        Histogram most = Histogram.fill("x", "", one, new double[] {0.5, 7, 8}, new double[] {1, 1, 1});
        Histogram fewer = Histogram.fill("x", "", one, new double[] {0.5, 0.5}, new double[] {1, 1});
        Figure.Panel panel = run(new Stack.Inputs(ToyFigures.named("most", most, "fewer", fewer), Map.of(), Map.of()));
        assertEquals("fewer", panel.series().get(0).name());
        assertEquals("most", panel.series().get(1).name());
    }

    @Test
    void refusesToShowNothing() {
        assertThrows(StepFailure.class, () -> run(new Stack.Inputs(Map.of(), Map.of(), Map.of())));
    }

    private static Figure.Panel run(Stack.Inputs inputs) throws Exception {
        Stack.Params params = new Stack.Params(
                "", false, Optional.empty(), Optional.empty(), 1, Comparison.SPLIT_RATIO, false, List.of(), List.of());
        return new Stack()
                .run(params, inputs, ToyFigures.context())
                .figure()
                .panels()
                .get(0);
    }
}
