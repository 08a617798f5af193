package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** Draws the series of one plot. */
final class SeriesPainter {
    private static final Stroke OUTLINE = Stroke.solid(Colour.BLACK, 0.6);
    private static final double LINE = 1.5;
    private static final double BAR = 0.8;

    private final Plot plot;
    private final Colours colours;
    private final double radius;

    SeriesPainter(Plot plot, Colours colours, double radius) {
        this.plot = plot;
        this.colours = colours;
        this.radius = radius;
    }

    /** The marks of all series, back to front, cut off at the axes. */
    List<Mark> draw(Shapes shapes) {
        int lines =
                (int) shapes.series().stream().filter(SeriesPainter::hasBars).count();
        int line = 0;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < shapes.series().size(); i++) {
            Series series = shapes.series().get(i);
            if (series instanceof Series.Steps steps && steps.fill() == Series.Fill.STACKED) {
                marks.addAll(
                        stacked(steps, shapes.floors().get(i), shapes.tops().get(i)));
            }
            if (series instanceof Series.Steps steps && steps.fill() == Series.Fill.LINE) {
                marks.add(Mark.Path.line(contour(steps.edges(), steps.values()), colours.line(steps, LINE)));
            }
            if (hasBars(series)) {
                marks.add(bars((Series.Steps) series, (line + 1.0) / (lines + 1)));
                line++;
            }
            marks.addAll(others(series));
        }
        return marks;
    }

    private List<Mark> others(Series series) {
        if (series instanceof Series.Band band) {
            return band(band);
        }
        if (series instanceof Series.Line line) {
            return List.of(Mark.Path.line(curve(line), colours.line(line, LINE)));
        }
        return series instanceof Series.Points points ? points(points) : List.of();
    }

    private static boolean hasBars(Series series) {
        return series instanceof Series.Steps steps
                && steps.fill() == Series.Fill.LINE
                && steps.errors().stream().anyMatch(error -> error > 0 && Reach.drawable(error));
    }

    private List<Mark> stacked(Series.Steps steps, List<Double> floor, List<Double> top) {
        Outline area = between(steps.edges(), floor, top);
        return List.of(Mark.Path.area(area, colours.area(steps)), Mark.Path.line(contour(steps.edges(), top), OUTLINE));
    }

    private List<Mark> band(Series.Band band) {
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
            boolean shown = drawable(edges.get(i), edges.get(i + 1), values.get(i)) && values.get(i) != 0;
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
            while (to < bins && drawable(edges.get(to), edges.get(to + 1), low.get(to), high.get(to))) {
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
    private Mark bars(Series.Steps steps, double place) {
        Tracing tracing = new Tracing();
        for (int i = 0; i < steps.values().size(); i++) {
            double value = steps.values().get(i);
            double error = steps.errors().get(i);
            double left = plot.x().pixel(steps.edges().get(i));
            double x = left + place * (plot.x().pixel(steps.edges().get(i + 1)) - left);
            if (drawable(value, error) && error > 0) {
                tracing.from(x, plot.y().pixel(value - error)).to(x, plot.y().pixel(value + error));
            }
        }
        return Mark.Path.line(tracing.outline(), Stroke.solid(colours.ink(steps), BAR));
    }

    private Outline curve(Series.Line line) {
        Tracing tracing = new Tracing();
        for (int i = 0; i < line.x().size(); i++) {
            if (drawable(line.x().get(i), line.y().get(i))) {
                tracing.to(
                        plot.x().pixel(line.x().get(i)), plot.y().pixel(line.y().get(i)));
            } else {
                tracing.lift();
            }
        }
        return tracing.outline();
    }

    private List<Mark> points(Series.Points points) {
        List<Mark> marks = new ArrayList<>();
        Tracing bars = new Tracing();
        Tracing arrows = new Tracing();
        for (int i = 0; i < points.x().size(); i++) {
            double x = points.x().get(i);
            double y = points.y().get(i);
            if (!drawable(x, y) || !plot.x().holds(x)) {
                continue;
            }
            if (!plot.y().holds(y)) {
                arrow(arrows, plot.x().pixel(x), y > plot.y().low());
                continue;
            }
            double low = drawable(points.below().get(i)) ? points.below().get(i) : 0;
            double high = drawable(points.above().get(i)) ? points.above().get(i) : 0;
            bars.from(plot.x().pixel(x), plot.y().pixel(y - low))
                    .to(plot.x().pixel(x), plot.y().pixel(y + high));
            marks.add(new Mark.Disc(plot.x().pixel(x), plot.y().pixel(y), radius, Colour.BLACK));
        }
        marks.add(0, Mark.Path.line(bars.outline(), Stroke.solid(Colour.BLACK, 1.2)));
        marks.add(new Mark.Path(arrows.outline(), Optional.of(Colour.BLACK), Optional.empty()));
        return marks;
    }

    /** An arrow at the edge of the plot that points to where the point would be. */
    private void arrow(Tracing arrows, double x, boolean up) {
        double tip = up ? plot.top() + 1.5 : plot.bottom() - 1.5;
        double foot = tip + (up ? 1 : -1) * 2.6 * radius;
        arrows.from(x, tip)
                .to(x - 1.3 * radius, foot)
                .to(x + 1.3 * radius, foot)
                .close();
    }

    private static boolean drawable(double... values) {
        for (double value : values) {
            if (!Reach.drawable(value)) {
                return false;
            }
        }
        return true;
    }
}
