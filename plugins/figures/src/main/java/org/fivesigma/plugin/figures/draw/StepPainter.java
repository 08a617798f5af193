package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fivesigma.api.data.Series;

/** Draws step histograms and bands. */
final class StepPainter {
    private static final Stroke OUTLINE = Stroke.solid(Colour.BLACK, 0.6);
    private static final double BAR = 0.8;
    /** How much a tinted area hides. */
    static final double TINT = 0.3;

    private final Plot plot;
    private final Colours colours;

    StepPainter(Plot plot, Colours colours) {
        this.plot = plot;
        this.colours = colours;
    }

    /** A line along a histogram. */
    Mark line(Series.Steps steps) {
        return Mark.Path.line(contour(steps.edges(), steps.values()), colours.line(steps, SeriesPainter.LINE));
    }

    /** A line over an area that others show through; where areas overlap, hatches tell them apart without colour. */
    List<Mark> tinted(Series.Steps steps) {
        List<Double> floor = Collections.nCopies(steps.values().size(), 0.0);
        Outline area = between(steps.edges(), floor, steps.values());
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.area(area, colours.area(steps)).fainter(TINT));
        if (colours.hatched(steps) && !area.isEmpty()) {
            marks.add(Hatch.leaning(area, colours.ink(steps)));
        }
        marks.add(line(steps));
        return marks;
    }

    /** An area upon the areas before it. */
    List<Mark> stacked(Series.Steps steps, List<Double> floor, List<Double> top) {
        Outline area = between(steps.edges(), floor, top);
        return List.of(Mark.Path.area(area, colours.area(steps)), Mark.Path.line(contour(steps.edges(), top), OUTLINE));
    }

    /** A hatched band. */
    List<Mark> band(Series.Band band) {
        Outline region = between(band.edges(), band.low(), band.high());
        return region.isEmpty()
                ? List.of()
                : Hatch.within(region, plot.left(), plot.top(), plot.width(), plot.height());
    }

    /** A step line; it falls to the axis at both ends, and at gaps and empty bins, where it would only colour the axis. */
    private Outline contour(List<Double> edges, List<Double> values) {
        Tracing tracing = new Tracing();
        double right = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean shown = Reach.drawable(edges.get(i), edges.get(i + 1), values.get(i)) && values.get(i) != 0;
            if (!shown && !tracing.lifted()) {
                tracing.to(right, zero()).lift();
            }
            if (!shown) {
                continue;
            }
            double left = plot.x().pixel(edges.get(i));
            right = plot.x().pixel(edges.get(i + 1));
            if (tracing.lifted()) {
                tracing.from(left, zero());
            }
            double y = plot.y().pixel(values.get(i));
            tracing.to(left, y).to(right, y);
        }
        if (!tracing.lifted()) {
            tracing.to(right, zero());
        }
        return tracing.outline();
    }

    private double zero() {
        return plot.y().logarithmic() ? 2 * plot.bottom() : plot.y().pixel(0);
    }

    private Outline between(List<Double> edges, List<Double> low, List<Double> high) {
        Tracing tracing = new Tracing();
        int bins = low.size();
        int from = 0;
        while (from < bins) {
            int to = from;
            while (to < bins && Reach.drawable(edges.get(to), edges.get(to + 1), low.get(to), high.get(to))) {
                to++;
            }
            if (to > from) {
                tracing.lift();
                trace(tracing, edges, high, from, to, 1);
                trace(tracing, edges, low, from, to, -1);
                tracing.close();
            }
            from = Math.max(to, from) + 1;
        }
        return tracing.outline();
    }

    private void trace(Tracing tracing, List<Double> edges, List<Double> values, int from, int to, int direction) {
        for (int step = 0; step < to - from; step++) {
            int bin = direction > 0 ? from + step : to - 1 - step;
            double y = plot.y().pixel(values.get(bin));
            double left = plot.x().pixel(edges.get(bin));
            double right = plot.x().pixel(edges.get(bin + 1));
            tracing.to(direction > 0 ? left : right, y).to(direction > 0 ? right : left, y);
        }
    }

    /** Error bars of a step line, side by side with those of the other lines in each bin. */
    Mark bars(Series.Steps steps, double place) {
        Tracing tracing = new Tracing();
        for (int i = 0; i < steps.values().size(); i++) {
            double value = steps.values().get(i);
            double error = steps.errors().get(i);
            double left = plot.x().pixel(steps.edges().get(i));
            double x = left + place * (plot.x().pixel(steps.edges().get(i + 1)) - left);
            if (Reach.drawable(value, error) && error > 0) {
                tracing.from(x, plot.y().pixel(value - error)).to(x, plot.y().pixel(value + error));
            }
        }
        return Mark.Path.line(tracing.outline(), Stroke.solid(colours.ink(steps), BAR));
    }
}
