package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;

/**
 * Ten and six observed events over eight simulated ones with an error of the square root of 2; expected numbers by scipy 1.10 and
 * numpy from the formulas of mplhep's comparison_functions.py (chi2.ppf for the Garwood interval), the asymmetry's error by
 * numerical derivatives.
 */
final class ComparisonTest {
    private static final double GARWOOD_BELOW = 3.108694439361643;
    private static final double GARWOOD_ABOVE = 4.266949761009393;

    @Test
    void carriesBothErrorsIntoARatio() throws Exception {
        Figure.Lower lower = lower(Comparison.RATIO);
        Series.Points ratio = points(lower);
        assertEquals("Data / MC", lower.y().label());
        assertEquals(1, lower.reference());
        assertEquals(1, lower.series().size(), "no band, as the points carry the simulation's error");
        assertEquals(1.25, ratio.y().get(0));
        assertEquals(0.4470210620967358, ratio.below().get(0), 1e-12);
        assertEquals(0.5773303357775624, ratio.above().get(0), 1e-12);
    }

    @Test
    void keepsTheErrorsOfASplitRatioApart() throws Exception {
        Figure.Lower lower = lower(Comparison.SPLIT_RATIO);
        assertEquals(GARWOOD_BELOW / 8, points(lower).below().get(0), 1e-12);
        assertEquals(GARWOOD_ABOVE / 8, points(lower).above().get(0), 1e-12);
        assertEquals(1 + Math.sqrt(2) / 8, band(lower).high().get(0), 1e-15);
        assertEquals(1 - Math.sqrt(2) / 8, band(lower).low().get(0), 1e-15);
    }

    @Test
    void dividesPullsByTheErrorTowardsTheSimulation() throws Exception {
        Figure.Lower lower = lower(Comparison.PULL);
        assertEquals("Pull", lower.y().label());
        assertEquals(0, lower.reference());
        assertEquals(0.5856074481211889, points(lower).y().get(0), 1e-12);
        assertEquals(-0.5191306382646557, points(lower).y().get(1), 1e-12);
        assertEquals(List.of(1.0, 1.0), points(lower).above());
        assertEquals(1.0, band(lower).high().get(0));
        assertEquals(Optional.of(-3.3000000000000003), lower.y().low());
    }

    @Test
    void subtractsTheSimulationWithItsErrorAsABandAroundZero() throws Exception {
        Figure.Lower lower = lower(Comparison.DIFFERENCE);
        assertEquals("Data \u2212 MC", lower.y().label());
        assertEquals(List.of(2.0, -2.0), points(lower).y());
        assertEquals(GARWOOD_ABOVE, points(lower).above().get(0), 1e-12);
        assertEquals(Math.sqrt(2), band(lower).high().get(0), 1e-15);
        assertEquals(3.3, lower.y().high().orElseThrow(), 1e-12);
    }

    @Test
    void tellsTheDifferenceRelativeToTheSimulation() throws Exception {
        Figure.Lower lower = lower(Comparison.RELATIVE_DIFFERENCE);
        assertEquals("(Data \u2212 MC) / MC", lower.y().label());
        assertEquals(List.of(0.25, -0.25), points(lower).y());
        assertEquals(GARWOOD_BELOW / 8, points(lower).below().get(0), 1e-12);
        assertEquals(-Math.sqrt(2) / 8, band(lower).low().get(0), 1e-15);
    }

    @Test
    void carriesBothErrorsIntoAnAsymmetry() throws Exception {
        Figure.Lower lower = lower(Comparison.ASYMMETRY);
        assertEquals("Asymmetry", lower.y().label());
        assertEquals(1 / 9.0, points(lower).y().get(0), 1e-15);
        assertEquals(0.17660091332878233, points(lower).below().get(0), 1e-9);
        assertEquals(0.22808112018252744, points(lower).above().get(0), 1e-9);
    }

    @Test
    void comparesNothingWhenSoAsked() throws Exception {
        assertTrue(stack(Comparison.NONE, false, List.of()).lower().isEmpty());
    }

    @Test
    void dividesContentsByWidthsAndLeavesRatiosAsTheyAre() throws Exception {
        Figure.Panel panel = stack(Comparison.SPLIT_RATIO, true, List.of());
        assertEquals("Events / GeV", panel.y().label());
        Series.Steps steps = (Series.Steps) panel.series().get(0);
        assertEquals(List.of(4.0, 0.8), steps.values(), "bins are 2 and 10 GeV wide");
        Series.Band band = (Series.Band) panel.series().get(1);
        assertEquals((8 + Math.sqrt(2)) / 2, band.high().get(0), 1e-15);
        Series.Points data = (Series.Points) panel.series().get(2);
        assertEquals(5.0, data.y().get(0));
        assertEquals(0.6, data.y().get(1), 1e-15);
        assertEquals(GARWOOD_ABOVE / 2, data.above().get(0), 1e-12);
        assertEquals(1.25, points(panel.lower().orElseThrow()).y().get(0));
    }

    @Test
    void showsNoDataWhereBinsOverlapWhatIsBlinded() throws Exception {
        Figure.Panel panel = stack(Comparison.SPLIT_RATIO, false, List.of(List.of(101.9, 102.0)));
        assertEquals(new Series.Region("blinded", 101.9, 102), panel.series().get(0));
        Series.Points data = (Series.Points) panel.series().get(3);
        assertEquals(List.of(107.0), data.x(), "the first bin overlaps, the second begins where the interval ends");
        Figure.Lower lower = panel.lower().orElseThrow();
        assertEquals(List.of(107.0), points(lower).x());
        assertEquals(new Series.Region("", 101.9, 102), lower.series().get(0));
        assertEquals("", panel.title());
    }

    @Test
    void doesNotTellHowManyDataLieInBlindedStretchesOutsideTheBins() throws Exception {
        Figure.Panel panel = stack(Comparison.SPLIT_RATIO, false, List.of(List.of(90.0, 95.0)), counts(2, 10, 6, 3));
        assertEquals("Not shown: data 3 above", panel.title());
    }

    private static Figure.Lower lower(Comparison comparison) throws Exception {
        return stack(comparison, false, List.of()).lower().orElseThrow();
    }

    private static Series.Points points(Figure.Lower lower) {
        return (Series.Points) lower.series().get(lower.series().size() - 1);
    }

    private static Series.Band band(Figure.Lower lower) {
        return (Series.Band) lower.series().get(0);
    }

    private static Figure.Panel stack(Comparison comparison, boolean perUnit, List<List<Double>> blind)
            throws Exception {
        return stack(comparison, perUnit, blind, counts(0, 10, 6, 0));
    }

    private static Figure.Panel stack(Comparison comparison, boolean perUnit, List<List<Double>> blind, Histogram data)
            throws Exception {
        Stack.Params params = new Stack.Params(
                "", false, Optional.empty(), Optional.empty(), 1, comparison, perUnit, blind, List.of());
        Stack.Inputs inputs = new Stack.Inputs(
                Map.of("mc", histogram(new double[] {0, 8, 8, 0}, new double[] {0, 2, 2, 0})),
                Map.of(),
                Map.of("data", data));
        return new Stack()
                .run(params, inputs, ToyFigures.context())
                .figure()
                .panels()
                .get(0);
    }

    private static Histogram counts(double... counts) {
        return histogram(counts, counts);
    }

    private static Histogram histogram(double[] sums, double[] squares) {
        long[] entries = new long[sums.length];
        for (int i = 0; i < sums.length; i++) {
            entries[i] = (long) sums[i];
        }
        return new Histogram("m4l", "GeV", Binning.between(List.of(100.0, 102.0, 112.0)), sums, squares, entries, 0);
    }
}
