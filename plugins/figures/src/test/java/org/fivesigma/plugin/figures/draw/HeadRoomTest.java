package org.fivesigma.plugin.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadRoomTest {
    private static final Style STYLE = new Style(640, 480, 14, Palette.PETROFF);

    @ParameterizedTest
    @CsvSource({"false, 0", "false, 9", "false, 19", "true, 0", "true, 9", "true, 19"})
    void noBlockHidesAPeakWhereverItIs(boolean logarithmic, int peak) {
        PanelLayout layout = layout(logarithmic, peak);
        Plot plot = layout.plot();
        double margin = 0.9 * STYLE.fontSize();
        double top = plot.y().pixel(1000);
        double x = plot.x().pixel(peak + 0.5);
        Arrangement corners = layout.corners();
        boolean underLeft = x < plot.left() + margin + Block.breadth(corners.left());
        boolean underRight = x > plot.right() - margin - Block.breadth(corners.right());
        double deepest = Math.max(
                underLeft ? Block.depth(corners.left(), 0.5 * margin) : 0,
                underRight ? Block.depth(corners.right(), 0.5 * margin) : 0);
        assertTrue(top >= plot.top() + deepest, "peak at " + top + " under a block of depth " + deepest);
        assertEquals(2, corners.left().size() + corners.right().size());
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void linearAxesBeginAtZeroAndLogarithmicOnesAboveIt(boolean logarithmic) {
        double low = layout(logarithmic, 3).plot().y().low();
        assertEquals(logarithmic, low > 0);
        assertTrue(low < 10);
    }

    private static PanelLayout layout(boolean logarithmic, int peak) {
        List<Double> edges = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            edges.add((double) i);
            values.add(i == peak ? 1000.0 : 10.0);
        }
        values.remove(20);
        Series.Steps steps = new Series.Steps("sample", edges, values, List.of(), Series.Fill.LINE, 0);
        Figure.Axis y = new Figure.Axis("Events", logarithmic, Optional.empty(), Optional.empty());
        Figure.Panel panel = new Figure.Panel("", Figure.Axis.of("x"), y, List.of(steps), Optional.empty());
        Colours colours = new Colours(Palette.PETROFF, 1);
        PanelPlanner planner = new PanelPlanner(STYLE, new Lettering(), colours, false);
        return planner.layout(panel, new Cell(0, 0, 640, 480), 50, List.of("Simulation", "Another note"), true);
    }
}
