package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.api.Test;

final class DistributionsTest {
    private static final Optional<String> UNWEIGHTED = Optional.empty();

    @Test
    void fillsAllSamplesInBinsFromTheSmallestToTheLargestValueOfAll() throws Exception {
        Map<String, EventTable> samples = ToyFigures.named(
                "a", EventTable.of(Column.of("x", 0.5, 1, 2.25)), "b", EventTable.of(Column.of("x", 4.5, Double.NaN)));
        Figure figure = run(params(List.of("x"), 4, UNWEIGHTED, false), samples);
        assertEquals(List.of(0.5, 1.5, 2.5, 3.5, 4.5), steps(figure, 0, 0).edges());
        assertEquals(List.of(2.0, 1.0, 0.0, 0.0), steps(figure, 0, 0).values());
        assertEquals(List.of(0.0, 0.0, 0.0, 1.0), steps(figure, 0, 1).values());
        assertEquals("Not shown: 1 without value", figure.panels().get(0).title());
    }

    @Test
    void centresBinsOnWholeNumbers() throws Exception {
        Figure figure = run(params(List.of("n_jets"), 50, UNWEIGHTED, false), Map.of("a", ToyFigures.events(10, 125)));
        assertEquals(List.of(-0.5, 0.5, 1.5, 2.5, 3.5, 4.5), steps(figure, 0, 0).edges());
        assertEquals(List.of(2.0, 2.0, 2.0, 2.0, 2.0), steps(figure, 0, 0).values());
    }

    @Test
    void givesTheRootOfSummedSquaredWeightsAsError() throws Exception {
        EventTable table = EventTable.of(Column.of("x", 0.25, 0.25, 0.75), Column.of("w", 3, -4, 2));
        Figure figure = run(params(List.of("x"), 2, Optional.of("w"), false), Map.of("a", table));
        assertEquals(List.of(-1.0, 2.0), steps(figure, 0, 0).values());
        assertEquals(List.of(5.0, 2.0), steps(figure, 0, 0).errors());
    }

    @Test
    void scalesToUnitArea() throws Exception {
        Figure figure = run(params(List.of("m4l"), 8, UNWEIGHTED, true), Map.of("a", ToyFigures.events(100, 125)));
        Series.Steps steps = steps(figure, 0, 0);
        double area = 0;
        for (int bin = 0; bin < 8; bin++) {
            area += steps.values().get(bin)
                    * (steps.edges().get(bin + 1) - steps.edges().get(bin));
        }
        assertEquals(1, area, 1e-12);
        assertEquals("Normalised to unit area", figure.panels().get(0).y().label());
    }

    @Test
    void refusesToScaleNegativeSumsToUnitArea() {
        EventTable table = EventTable.of(Column.of("x", 0, 1), Column.of("w", 3, -4));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> run(params(List.of("x"), 2, Optional.of("w"), true), Map.of("a", table)));
        assertTrue(failure.getMessage().contains("add up to -1.0"), failure.getMessage());
    }

    @Test
    void labelsAxesWithUnitsAndBinWidth() throws Exception {
        Distributions.Params params = new Distributions.Params(
                List.of("m4l", "n_jets"),
                50,
                true,
                UNWEIGHTED,
                Map.of(),
                Map.of("m4l", Binning.uniform(110, 140, 12)),
                false,
                List.of(),
                Map.of(),
                "",
                List.of());
        Figure figure = run(params, Map.of("a", ToyFigures.events(10, 125)));
        assertEquals("m4l [GeV]", figure.panels().get(0).x().label());
        assertEquals("Events / 2.5 GeV", figure.panels().get(0).y().label());
        assertEquals("Events / bin", figure.panels().get(1).y().label());
        assertTrue(figure.panels().get(0).y().logarithmic());
    }

    @Test
    void showsObservedSamplesAsPointsAndKeepsTheColoursOfTheOthers() throws Exception {
        Figure figure = run(observing(false, Map.of()), withData());
        assertEquals("mc", figure.panels().get(0).series().get(0).name());
        Series.Points data = (Series.Points) figure.panels().get(0).series().get(1);
        assertEquals(List.of(0.5, 2.5, 3.5), data.x());
        assertEquals(List.of(1.0, 2.0, 1.0), data.y());
        // Garwood interval of one event, chi2.isf(0.15865525393145705, 4) / 2 of scipy 1.10 less 1
        assertEquals(2.2995265591158556, data.above().get(0), 1e-12);
    }

    @Test
    void hidesObservedSamplesWhereTheyAreBlindedAndScalesAllByWhatIsLeft() throws Exception {
        Figure figure = run(observing(true, Map.of("x", List.of(List.of(2.25, 3.0)))), withData());
        Figure.Panel panel = figure.panels().get(0);
        assertEquals(new Series.Region("blinded", 2.25, 3), panel.series().get(0));
        assertEquals(
                List.of(0.25, 0.25, 0.5, 0.5), ((Series.Steps) panel.series().get(1)).values());
        Series.Points data = (Series.Points) panel.series().get(2);
        assertEquals(List.of(0.5, 3.5), data.x());
        assertEquals(List.of(0.5, 0.5), data.y());
        assertEquals("Normalised to unit area where not blinded", panel.y().label());
    }

    private static Distributions.Params observing(boolean normalise, Map<String, List<List<Double>>> blind) {
        Map<String, Binning> ranges = Map.of("x", Binning.uniform(0, 4, 4));
        return new Distributions.Params(
                List.of("x"), 9, false, UNWEIGHTED, Map.of(), ranges, normalise, List.of("data"), blind, "", List.of());
    }

    private static Map<String, EventTable> withData() {
        return ToyFigures.named(
                "data",
                EventTable.of(Column.of("x", 0, 2, 2, 3)),
                "mc",
                EventTable.of(Column.of("x", 0, 1, 2, 2, 3, 3)));
    }

    @Test
    void tellsSumAndEffectiveNumberOfNegativeWeights() throws Exception {
        EventTable negative = EventTable.of(Column.of("x", 0, 1, 2), Column.of("w", 2, -1, 2));
        EventTable positive = EventTable.of(Column.of("x", 0), Column.of("w", 2));
        Figure figure =
                run(params(List.of("x"), 2, Optional.of("w"), false), ToyFigures.named("a", negative, "b", positive));
        // (2 - 1 + 2)^2 / (4 + 1 + 4) = 1
        assertEquals(List.of("Negative weights: a \u03a3w = 3, N_{eff} = 1"), figure.notes());
    }

    @Test
    void namesTheSampleThatLacksAColumn() {
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> run(params(List.of("pt"), 5, UNWEIGHTED, false), Map.of("signal", ToyFigures.events(3, 125))));
        assertEquals("sample 'signal' has no column 'pt'", failure.getMessage());
        assertEquals("its columns are [m4l, n_jets, weight]", failure.remedy());
    }

    @Test
    void refusesColumnsOfTexts() {
        EventTable table = EventTable.of(Column.of("name", "a", "b"));
        assertThrows(StepFailure.class, () -> run(params(List.of("name"), 5, UNWEIGHTED, false), Map.of("a", table)));
    }

    @Test
    void refusesColumnsOfLists() {
        EventTable table = EventTable.of(
                new Jagged(new ColumnSpec("jets", ColumnType.DOUBLES, ""), new int[] {0, 2}, Column.of("jets", 1, 2)));
        StepFailure failure = assertThrows(
                StepFailure.class, () -> run(params(List.of("jets"), 5, UNWEIGHTED, false), Map.of("a", table)));
        assertEquals(
                "column 'jets' of sample 'a' holds a list per event, where one number is needed", failure.getMessage());
    }

    @Test
    void arrangesManyPanelsInThreeColumnsAndFewInTwo() throws Exception {
        EventTable table = EventTable.of(Column.of("a", 1), Column.of("b", 1), Column.of("c", 1));
        Map<String, EventTable> samples = Map.of("s", table);
        assertEquals(1, run(params(List.of("a"), 5, UNWEIGHTED, false), samples).columns());
        assertEquals(
                2, run(params(List.of("a", "b"), 5, UNWEIGHTED, false), samples).columns());
        List<String> five = List.of("a", "b", "c", "a", "b");
        assertEquals(3, run(params(five, 5, UNWEIGHTED, false), samples).columns());
    }

    private static Series.Steps steps(Figure figure, int panel, int series) {
        return (Series.Steps) figure.panels().get(panel).series().get(series);
    }

    private static Distributions.Params params(
            List<String> columns, int bins, Optional<String> weight, boolean normalise) {
        return new Distributions.Params(
                columns, bins, false, weight, Map.of(), Map.of(), normalise, List.of(), Map.of(), "", List.of());
    }

    private static Figure run(Distributions.Params params, Map<String, EventTable> samples) throws Exception {
        return new Distributions()
                .run(params, new Distributions.Inputs(samples), ToyFigures.context())
                .figure();
    }
}
