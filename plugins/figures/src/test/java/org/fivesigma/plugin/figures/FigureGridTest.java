package org.fivesigma.plugin.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class FigureGridTest {
    private static Figure curve(String panel, double... losses) {
        List<Double> y = java.util.Arrays.stream(losses).boxed().toList();
        List<Double> x = java.util.stream.IntStream.range(0, losses.length)
                .mapToObj(i -> (double) i)
                .toList();
        Series line = new Series.Line("training", x, y, false, 0);
        Figure.Panel only = new Figure.Panel(
                panel, Figure.Axis.of("epoch"), Figure.Axis.of("loss"), List.of(line), Optional.empty());
        return new Figure("", "Loss.", 1, List.of(only), List.of("Simulation"));
    }

    private static FigureGrid.Inputs three() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("a", curve("", 0.7, 0.5));
        figures.put("b", curve("loss", 0.9, 0.4));
        figures.put("c", curve("", 0.6, 0.6));
        return new FigureGrid.Inputs(figures);
    }

    private static FigureGrid.Params params(boolean same, String... titles) {
        return new FigureGrid.Params(2, List.of(titles), same, "Models", List.of());
    }

    @Test
    void panelsStandRowByRowUnderTheNamesOfTheirFigures() throws Exception {
        Figure grid = new FigureGrid()
                .run(params(false), three(), ToyFigures.context())
                .figure();
        assertEquals(2, grid.columns());
        assertEquals(
                List.of("a", "b: loss", "c"),
                grid.panels().stream().map(Figure.Panel::title).toList());
        assertEquals(List.of("Simulation"), grid.notes());
    }

    @Test
    void panelsSideBySideMayHaveTheSameRange() throws Exception {
        List<Figure.Panel> panels = new FigureGrid()
                .run(params(true, "one", "two", "three"), three(), ToyFigures.context())
                .figure()
                .panels();
        assertEquals("two: loss", panels.get(1).title());
        assertEquals(panels.get(0).y(), panels.get(1).y());
        assertEquals(Figure.Axis.between("loss", 0.4, 0.9), panels.get(0).y());
        assertEquals(Figure.Axis.between("loss", 0.6, 0.6), panels.get(2).y());
    }

    @Test
    void asManyNamesAsFiguresAreNeeded() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> new FigureGrid().run(params(false, "one"), three(), ToyFigures.context()));
        assertEquals("there are 1 names for 3 figures", failure.getMessage());
    }

    @Test
    void keepsTheContract() {
        StepContract.of(FigureGrid.class)
                .inputs(three())
                .goldenDigest("d726220d62cf4848a4238c1527bea3f4881da9d2ee804711fe5ac3c65867d8d4")
                .check();
    }
}
