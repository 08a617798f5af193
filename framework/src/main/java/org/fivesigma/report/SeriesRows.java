package org.fivesigma.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.report.FigureRow.Column;

/** The rows of a figure's table that the series of one pair of axes give. */
final class SeriesRows {
    private final Figure.Axis x;
    private final Figure.Axis y;
    private final FigureRow axes;
    private final Consumer<FigureRow> rows;
    private final Map<Class<? extends Series>, Kind<?>> kinds = new LinkedHashMap<>();

    /**
     * No rows yet.
     *
     * @param axes the cells that all rows have in common
     * @param rows takes the rows one by one, of which there may be millions
     */
    SeriesRows(Figure.Axis x, Figure.Axis y, FigureRow axes, Consumer<FigureRow> rows) {
        this.x = x;
        this.y = y;
        this.rows = rows;
        this.axes = axes.with(Column.X_AXIS, x.label()).with(Column.Y_AXIS, y.label());
        kind(Series.Steps.class, this::steps);
        kind(Series.Points.class, this::points);
        kind(Series.Line.class, this::line);
        kind(Series.Band.class, this::band);
        kind(Series.Box.class, this::box);
        kind(Series.Bars.class, this::bars);
        kind(Series.Cells.class, this::cells);
        kind(Series.Dots.class, this::dots);
        kind(Series.Strands.class, this::strands);
        kind(Series.Rule.class, this::rule);
        kind(Series.Region.class, this::region);
        kind(Series.Labels.class, this::labels);
    }

    /** How series of one type become rows. */
    private record Kind<S extends Series>(Class<S> type, Consumer<S> rows) {
        void add(Series series) {
            rows.accept(type.cast(series));
        }
    }

    private <S extends Series> void kind(Class<S> type, Consumer<S> give) {
        kinds.put(type, new Kind<>(type, give));
    }

    /** Adds the rows of a series. */
    void add(Series series) {
        kinds.get(series.getClass()).add(series);
    }

    /** Adds the row of the line that a comparison is made with. */
    void reference(double at) {
        rows.accept(axes.with(Column.KIND, "reference").with(Column.Y, at));
    }

    private void steps(Series.Steps steps) {
        String kind = steps.fill() == Series.Fill.STACKED ? "stacked-steps" : "steps";
        for (int i = 0; i < steps.values().size(); i++) {
            OptionalDouble error = at(steps.errors(), i);
            rows.accept(alongX(row(steps, kind, i), steps.edges(), i)
                    .with(Column.Y, steps.values().get(i))
                    .with(Column.ERROR_BELOW, error)
                    .with(Column.ERROR_ABOVE, error));
        }
    }

    private void points(Series.Points points) {
        for (int i = 0; i < points.x().size(); i++) {
            rows.accept(point(points, "points", i, points.x().get(i), points.y().get(i))
                    .with(Column.ERROR_BELOW, points.below().get(i))
                    .with(Column.ERROR_ABOVE, points.above().get(i)));
        }
    }

    private void line(Series.Line line) {
        for (int i = 0; i < line.x().size(); i++) {
            rows.accept(point(line, "line", i, line.x().get(i), line.y().get(i)));
        }
    }

    private void band(Series.Band band) {
        for (int i = 0; i < band.low().size(); i++) {
            rows.accept(alongX(row(band, "band", i), band.edges(), i)
                    .with(Column.Y_LOW, band.low().get(i))
                    .with(Column.Y_HIGH, band.high().get(i)));
        }
    }

    private void box(Series.Box box) {
        List<String> lines = new ArrayList<>(box.warnings());
        lines.addAll(box.lines());
        for (int i = 0; i < lines.size(); i++) {
            rows.accept(row(box, "box", i).with(Column.TEXT, lines.get(i)));
        }
    }

    private void bars(Series.Bars bars) {
        for (int i = 0; i < bars.values().size(); i++) {
            OptionalDouble error = at(bars.errors(), i);
            rows.accept(row(bars, "bars", i)
                    .with(Column.Y_CATEGORY, category(y, i + 0.5))
                    .with(Column.X, bars.values().get(i))
                    .with(Column.ERROR_BELOW, error)
                    .with(Column.ERROR_ABOVE, error));
        }
    }

    private void cells(Series.Cells cells) {
        int columns = cells.xEdges().size() - 1;
        for (int i = 0; i < cells.values().size(); i++) {
            double low = cells.yEdges().get(i / columns);
            double high = cells.yEdges().get(i / columns + 1);
            FigureRow row = alongX(row(cells, "cells", i), cells.xEdges(), i % columns)
                    .with(Column.Y_CATEGORY, category(y, (low + high) / 2))
                    .with(Column.Y_LOW, low)
                    .with(Column.Y_HIGH, high)
                    .with(Column.VALUE, cells.values().get(i));
            rows.accept(
                    cells.texts().isEmpty()
                            ? row
                            : row.with(Column.TEXT, cells.texts().get(i)));
        }
    }

    private void dots(Series.Dots dots) {
        List<Double> shades = dots.shading().map(Series.Shading::values).orElse(List.of());
        for (int i = 0; i < dots.x().size(); i++) {
            rows.accept(point(dots, "dots", i, dots.x().get(i), dots.y().get(i)).with(Column.VALUE, at(shades, i)));
        }
    }

    private void strands(Series.Strands strands) {
        for (int strand = 0; strand < strands.y().size(); strand++) {
            double shade = strands.shading().values().get(strand);
            List<Double> heights = strands.y().get(strand);
            for (int i = 0; i < heights.size(); i++) {
                rows.accept(point(strands, "strands", strand, strands.x().get(i), heights.get(i))
                        .with(Column.VALUE, shade));
            }
        }
    }

    private void rule(Series.Rule rule) {
        String keeps = rule.keeps() == Series.Keeps.NEITHER
                ? ""
                : "keeps " + rule.keeps().name().toLowerCase(Locale.ROOT);
        rows.accept(row(rule, "rule", 0).with(Column.X, rule.at()).with(Column.TEXT, keeps));
    }

    private void region(Series.Region region) {
        rows.accept(row(region, "region", 0).with(Column.X_LOW, region.from()).with(Column.X_HIGH, region.to()));
    }

    private void labels(Series.Labels labels) {
        for (int i = 0; i < labels.x().size(); i++) {
            rows.accept(point(labels, "labels", i, labels.x().get(i), labels.y().get(i))
                    .with(Column.TEXT, labels.texts().get(i)));
        }
    }

    private FigureRow row(Series series, String kind, int item) {
        return axes.with(Column.SERIES, series.name()).with(Column.KIND, kind).with(Column.ITEM, item + 1);
    }

    private FigureRow point(Series series, String kind, int item, double across, double up) {
        return row(series, kind, item)
                .with(Column.X_CATEGORY, category(x, across))
                .with(Column.X, across)
                .with(Column.Y_CATEGORY, category(y, up))
                .with(Column.Y, up);
    }

    private FigureRow alongX(FigureRow row, List<Double> edges, int bin) {
        double low = edges.get(bin);
        double high = edges.get(bin + 1);
        return row.with(Column.X_CATEGORY, category(x, (low + high) / 2))
                .with(Column.X_LOW, low)
                .with(Column.X_HIGH, high);
    }

    /** The category that a position lies in; empty on an axis of numbers. */
    private static String category(Figure.Axis axis, double position) {
        boolean inside = position >= 0 && position < axis.categories().size();
        return inside ? axis.categories().get((int) position) : "";
    }

    private static OptionalDouble at(List<Double> values, int index) {
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values.get(index));
    }
}
