package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Series;

/**
 * How far a panel's series reach, piece by piece along the horizontal axis; pieces without a finite value are left out.
 *
 * @param pieces the pieces
 * @param covering whether something covers the panel, so that neither axis goes beyond it
 * @param loose whether dots or bars want some air around them
 * @param floating whether all is dots, lines and texts, to which the value 0 means nothing
 */
record Reach(List<Piece> pieces, boolean covering, boolean loose, boolean floating) {
    /** Values farther out than this are beyond any axis. */
    private static final double BEYOND = 1e300;

    /**
     * The lowest and highest value over a stretch of the horizontal axis, error bars included.
     *
     * @param left where it begins
     * @param right where it ends
     * @param low lowest value
     * @param high highest value
     */
    record Piece(double left, double right, double low, double high) {}

    /** The reach of all series of a panel. */
    static Reach of(Shapes shapes) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shapes.series().size(); i++) {
            add(pieces, shapes.series().get(i), shapes.tops().get(i));
        }
        List<Series> series = shapes.series();
        boolean dots = series.stream().anyMatch(Series.Dots.class::isInstance);
        boolean bars = series.stream().anyMatch(Series.Bars.class::isInstance);
        return new Reach(
                pieces, covered(series), dots || bars, dots && series.stream().allMatch(Reach::floats));
    }

    /** Whether a series covers the panel. */
    static boolean covered(List<Series> series) {
        return series.stream().anyMatch(one -> one instanceof Series.Cells || one instanceof Series.Strands);
    }

    private static boolean floats(Series series) {
        boolean grounded = series instanceof Series.Steps || series instanceof Series.Band;
        return !grounded && !(series instanceof Series.Bars || series instanceof Series.Points);
    }

    /** Whether numbers can be drawn. */
    static boolean drawable(double... values) {
        for (double value : values) {
            if (!(Math.abs(value) <= BEYOND)) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Piece> pieces, Series series, List<Double> tops) {
        if (series instanceof Series.Steps steps) {
            addSteps(pieces, steps, tops.isEmpty() ? steps.values() : tops);
        }
        if (series instanceof Series.Points points) {
            addPoints(pieces, points);
        }
        if (series instanceof Series.Line line) {
            addLine(pieces, line);
        }
        if (series instanceof Series.Bars bars) {
            addBars(pieces, bars);
        }
        if (series instanceof Series.Cells cells) {
            addCells(pieces, cells);
        }
        if (series instanceof Series.Dots dots) {
            addPlaces(pieces, dots.x(), dots.y());
        }
        if (series instanceof Series.Labels labels) {
            addPlaces(pieces, labels.x(), labels.y());
        }
        if (series instanceof Series.Strands strands) {
            strands.y().forEach(y -> addPlaces(pieces, strands.x(), y));
        }
        if (series instanceof Series.Band band) {
            addBand(pieces, band);
        }
    }

    private static void addCells(List<Piece> pieces, Series.Cells cells) {
        List<Double> x = cells.xEdges();
        List<Double> y = cells.yEdges();
        add(pieces, x.get(0), x.get(x.size() - 1), y.get(0), y.get(y.size() - 1));
    }

    private static void addBand(List<Piece> pieces, Series.Band band) {
        List<Double> edges = band.edges();
        for (int i = 0; i < band.low().size(); i++) {
            add(
                    pieces,
                    edges.get(i),
                    edges.get(i + 1),
                    band.low().get(i),
                    band.high().get(i));
        }
    }

    private static void addPlaces(List<Piece> pieces, List<Double> x, List<Double> y) {
        for (int i = 0; i < x.size(); i++) {
            add(pieces, x.get(i), x.get(i), y.get(i), y.get(i));
        }
    }

    private static void addBars(List<Piece> pieces, Series.Bars bars) {
        for (int i = 0; i < bars.values().size(); i++) {
            double value = bars.values().get(i);
            double error = bars.errors().isEmpty() ? 0 : finite(bars.errors().get(i));
            add(pieces, Math.min(0, value - error), Math.max(0, value + error), i, i + 1.0);
        }
    }

    private static void addPoints(List<Piece> pieces, Series.Points points) {
        for (int i = 0; i < points.x().size(); i++) {
            double y = points.y().get(i);
            double x = points.x().get(i);
            double low = y - finite(points.below().get(i));
            add(pieces, x, x, low, y + finite(points.above().get(i)));
        }
    }

    private static void addLine(List<Piece> pieces, Series.Line line) {
        for (int i = 0; i < line.x().size(); i++) {
            int next = Math.min(i + 1, line.x().size() - 1);
            double low = Math.min(line.y().get(i), line.y().get(next));
            double high = Math.max(line.y().get(i), line.y().get(next));
            add(pieces, line.x().get(i), line.x().get(next), low, high);
        }
    }

    private static void addSteps(List<Piece> pieces, Series.Steps steps, List<Double> tops) {
        boolean errors = steps.fill() != Series.Fill.STACKED && !steps.errors().isEmpty();
        for (int i = 0; i < tops.size(); i++) {
            double error = errors ? finite(steps.errors().get(i)) : 0;
            double top = tops.get(i);
            add(pieces, steps.edges().get(i), steps.edges().get(i + 1), top - error, top + error);
        }
    }

    private static double finite(double length) {
        return drawable(length) ? Math.abs(length) : 0;
    }

    private static void add(List<Piece> pieces, double left, double right, double low, double high) {
        if (drawable(left) && drawable(right) && drawable(low) && drawable(high)) {
            pieces.add(new Piece(left, right, low, high));
        }
    }
}
