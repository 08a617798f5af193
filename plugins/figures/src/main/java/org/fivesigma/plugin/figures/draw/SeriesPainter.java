package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Series;

/** Draws the series of one plot. */
final class SeriesPainter {
    /** The width of lines that show data. */
    static final double LINE = 1.5;

    private static final double POINT = 0.2;

    private final Plot plot;
    private final Colours colours;
    private final Style style;
    private final Lettering lettering;
    private final StepPainter steps;

    SeriesPainter(Plot plot, Colours colours, Style style, Lettering lettering) {
        this.plot = plot;
        this.colours = colours;
        this.style = style;
        this.lettering = lettering;
        this.steps = new StepPainter(plot, colours);
    }

    /** The marks of all series, back to front, cut off at the axes. */
    List<Mark> draw(Shapes shapes) {
        List<Series> all = shapes.series();
        int lines = (int) all.stream().filter(SeriesPainter::hasBars).count();
        int line = 0;
        BarPainter bars = new BarPainter(plot, colours, all);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            if (series instanceof Series.Steps histogram) {
                marks.addAll(drawn(histogram, shapes, i));
            }
            if (hasBars(series)) {
                marks.add(steps.bars((Series.Steps) series, (line + 1.0) / (lines + 1)));
                line++;
            }
            if (series instanceof Series.Bars bar) {
                marks.addAll(bars.draw(bar));
            }
            marks.addAll(others(series));
            marks.addAll(shaded(series));
        }
        return marks;
    }

    private List<Mark> drawn(Series.Steps histogram, Shapes shapes, int place) {
        if (histogram.fill() == Series.Fill.STACKED) {
            return steps.stacked(
                    histogram, shapes.floors().get(place), shapes.tops().get(place));
        }
        return histogram.fill() == Series.Fill.TINTED ? steps.tinted(histogram) : List.of(steps.line(histogram));
    }

    private List<Mark> others(Series series) {
        if (series instanceof Series.Band band) {
            return steps.band(band);
        }
        if (series instanceof Series.Line line) {
            return List.of(Mark.Path.line(curve(line), colours.line(line, LINE)));
        }
        if (series instanceof Series.Points points) {
            return new PointPainter(plot, colours, POINT * style.fontSize()).draw(points);
        }
        if (series instanceof Series.Rule rule) {
            return new RulePainter(plot, style).rule(rule);
        }
        return series instanceof Series.Region region ? new RulePainter(plot, style).region(region) : List.of();
    }

    private List<Mark> shaded(Series series) {
        if (series instanceof Series.Cells cells) {
            return new CellPainter(plot, style, lettering).draw(cells);
        }
        if (series instanceof Series.Dots dots) {
            return new DotPainter(plot, colours, style).dots(dots);
        }
        if (series instanceof Series.Strands strands) {
            return new DotPainter(plot, colours, style).strands(strands);
        }
        return series instanceof Series.Labels labels ? labels(labels) : List.of();
    }

    private static boolean hasBars(Series series) {
        return series instanceof Series.Steps steps
                && steps.fill() != Series.Fill.STACKED
                && steps.errors().stream().anyMatch(error -> error > 0 && Reach.drawable(error));
    }

    private Outline curve(Series.Line line) {
        Tracing tracing = new Tracing();
        for (int i = 0; i < line.x().size(); i++) {
            if (Reach.drawable(line.x().get(i), line.y().get(i))) {
                tracing.to(
                        plot.x().pixel(line.x().get(i)), plot.y().pixel(line.y().get(i)));
            } else {
                tracing.lift();
            }
        }
        return tracing.outline();
    }

    private List<Mark> labels(Series.Labels labels) {
        List<Mark> marks = new ArrayList<>();
        double size = style.smallSize();
        for (int i = 0; i < labels.texts().size(); i++) {
            double x = labels.x().get(i);
            double y = labels.y().get(i);
            if (Reach.drawable(x, y)) {
                double base = plot.y().pixel(y) + 0.34 * size;
                String text = lettering.shortened(labels.texts().get(i), size, plot.width());
                double width = lettering.width(text, size) + 0.3 * size;
                // paper behind them keeps texts readable upon lines
                Outline paper = Outline.rectangle(plot.x().pixel(x) - width / 2, base - 0.85 * size, width, 1.1 * size);
                marks.add(Mark.Path.area(paper, Colour.WHITE).fainter(0.8));
                marks.add(Mark.Text.of(text, plot.x().pixel(x), base, size, Mark.Anchor.MIDDLE));
            }
        }
        return marks;
    }
}
