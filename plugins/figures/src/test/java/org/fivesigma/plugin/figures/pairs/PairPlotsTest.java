package org.fivesigma.plugin.figures.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.figures.ToyFigures;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class PairPlotsTest {
    private static final EventTable SIGNAL =
            EventTable.of(Column.of("x", 0, 1, 1, 4), Column.of("y", 0, 8, 8, Double.NaN), Column.of("w", 1, 2, 3, 4));
    private static final EventTable BACKGROUND =
            EventTable.of(Column.of("x", 4, 0), Column.of("y", 0.5, 4), Column.of("w", 1.5, -0.5));

    @Test
    void sumsWeightsInCellsBelowAndAboveTheDiagonal() throws Exception {
        Figure figure = run(params(2, false, "background"));
        assertEquals(2, figure.columns());
        Series.Cells above = (Series.Cells) figure.panels().get(1).series().get(0);
        Series.Cells below = (Series.Cells) figure.panels().get(2).series().get(0);
        assertEquals(List.of(0.0, 2.0, 4.0), below.xEdges());
        assertEquals(List.of(0.0, 4.0, 8.0), below.yEdges());
        double none = Double.NaN;
        assertEquals(List.of(1.0, none, 5.0, none), below.values(), "an event without y is in no cell");
        assertEquals(List.of(0.0, 4.0, 8.0), above.xEdges(), "above the diagonal y runs to the right");
        assertEquals(List.of(none, -0.5, 1.5, none), above.values());
    }

    @Test
    void leavesSumsBelowZeroBlankOnALogarithmicScale() throws Exception {
        Series.Cells above = (Series.Cells)
                run(params(2, true, "background")).panels().get(1).series().get(0);
        assertEquals(List.of(Double.NaN, Double.NaN, 1.5, Double.NaN), above.values());
        assertTrue(above.scale().logarithmic());
    }

    @Test
    void saysWhatIsShownWhere() throws Exception {
        Figure figure = run(params(2, false, "background"));
        assertEquals(List.of("Simulation", "Below the diagonal signal, above it background"), figure.notes());
        assertEquals("y", figure.panels().get(2).y().label());
        assertEquals("x [GeV]", figure.panels().get(2).x().label());
        assertEquals(
                figure.panels().get(1).x(), figure.panels().get(3).x(), "panels below each other share their axis");
        assertEquals("Not shown: 1 without value", figure.panels().get(3).title());
    }

    @Test
    void showsEachColumnAloneWithUnitArea() throws Exception {
        Figure figure = run(params(4, false, "background"));
        Series.Steps signal = (Series.Steps) figure.panels().get(0).series().get(0);
        assertEquals("signal", signal.name());
        assertEquals(List.of(0.1, 0.5, 0.0, 0.4), signal.values());
        Series.Steps unnamed = (Series.Steps) figure.panels().get(3).series().get(0);
        assertEquals("", unnamed.name());
    }

    @Test
    void showsAllOnBothSidesWhenNothingIsToBeAbove() throws Exception {
        Figure figure = run(params(2, false));
        Series.Cells above = (Series.Cells) figure.panels().get(1).series().get(0);
        Series.Cells below = (Series.Cells) figure.panels().get(2).series().get(0);
        assertEquals(List.of(1.0, 1.5, 4.5, Double.NaN), below.values());
        assertEquals(List.of(1.0, 4.5, 1.5, Double.NaN), above.values());
        assertEquals(List.of("Simulation", "On both sides of the diagonal: signal + background"), figure.notes());
    }

    @Test
    void makesCellsOfManyColumnsCoarserSoThatTheFigureStaysSmall() throws Exception {
        List<Column> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            columns.add(Column.of("c" + i, 0.5, 1.25 * i + 3));
            names.add("c" + i);
        }
        PairPlots.Params params =
                new PairPlots.Params(names, List.of(), 40, true, Optional.empty(), Map.of(), "", List.of());
        Figure figure = new PairPlots()
                .run(params, new PairPlots.Inputs(Map.of("all", EventTable.of(columns))), ToyFigures.context())
                .figure();
        assertEquals(18 * 18, figure.panels().size());
        Series.Cells cells = (Series.Cells) figure.panels().get(1).series().get(0);
        // 14 * 14 cells in 18 * 17 panels are 59 976
        assertEquals(14 * 14, cells.values().size());
    }

    @Test
    void namesSamplesThatAreNotThere() {
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params(2, false, "top")));
        assertEquals("there is no sample 'top' to show above the diagonal", failure.getMessage());
        assertEquals("the samples are: signal, background", failure.remedy());
    }

    @Test
    void keepsTheContract() {
        StepContract.of(PairPlots.class)
                .inputs(new PairPlots.Inputs(ToyFigures.named(
                        "signal", ToyFigures.events(50, 125), "background", ToyFigures.events(40, 130))))
                .example("{columns: [n_jets, m4l], weight: weight, log: false}")
                .goldenDigest("bb241e1e262df8f7222b04e35d8c840143cacc5ed56b6ade8b7fa45d1a8ea2ca")
                .check();
    }

    private static PairPlots.Params params(int bins, boolean log, String... above) {
        return new PairPlots.Params(
                List.of("x", "y"),
                List.of(above),
                bins,
                log,
                Optional.of("w"),
                Map.of("x", "GeV"),
                "",
                List.of("Simulation"));
    }

    private static Figure run(PairPlots.Params params) throws Exception {
        return new PairPlots()
                .run(
                        params,
                        new PairPlots.Inputs(ToyFigures.named("signal", SIGNAL, "background", BACKGROUND)),
                        ToyFigures.context())
                .figure();
    }
}
