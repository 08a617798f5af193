package org.fivesigma.plugin.figures.draw;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fivesigma.api.data.Figure;

/** Chooses what axes show: what the figure asks for, else what holds the data. */
final class Ranges {
    /** Logarithmic axes show this many decades below the highest value at most. */
    private static final double DECADES = 7;
    /** The share of the axis kept free beyond dots and bars. */
    private static final double AIR = 0.04;

    private Ranges() {}

    /** The horizontal range of a panel and the panel below it, from edge to edge. */
    static Plot.Range across(Figure.Axis axis, Reach reach) {
        boolean logarithmic = axis.logarithmic();
        double low = values(reach, Reach.Piece::left)
                .filter(value -> !logarithmic || value > 0)
                .min()
                .orElse(logarithmic ? 1 : 0);
        double high = values(reach, Reach.Piece::right).max().orElse(1);
        if (!reach.loose() || !(high > low)) {
            return proper(axis, low, high, logarithmic);
        }
        double air = AIR * (Scale.measure(high, logarithmic) - Scale.measure(low, logarithmic));
        return proper(axis, low == 0 ? 0 : beyond(low, -air, logarithmic), beyond(high, air, logarithmic), logarithmic);
    }

    private static double beyond(double value, double air, boolean logarithmic) {
        return logarithmic ? value * StrictMath.pow(10, air) : value + air;
    }

    /** The vertical range without room for anything but the data: from 0 where linear and nothing is below. */
    static Plot.Range up(Figure.Axis axis, Reach reach) {
        double high = values(reach, Reach.Piece::high).max().orElse(0);
        if (reach.covering() || reach.floating()) {
            return around(axis, reach, high);
        }
        if (axis.logarithmic()) {
            return upLogarithmic(axis, reach, high);
        }
        double low = Math.min(0, values(reach, Reach.Piece::low).min().orElse(0));
        double top = high > low ? high : low + 1;
        return proper(axis, low < 0 ? low - 0.05 * (top - low) : 0, Math.max(top, 0), false);
    }

    /** From the lowest value to the highest; 0 means nothing to dots and cells. */
    private static Plot.Range around(Figure.Axis axis, Reach reach, double high) {
        boolean logarithmic = axis.logarithmic();
        double low = values(reach, Reach.Piece::low)
                .filter(value -> !logarithmic || value > 0)
                .min()
                .orElse(logarithmic ? 0.1 : 0);
        double air = Scale.measure(high, logarithmic) - Scale.measure(low, logarithmic);
        if (reach.covering() || !(air > 0)) {
            return proper(axis, low, high, logarithmic);
        }
        return proper(axis, low == 0 ? 0 : beyond(low, -AIR * air, logarithmic), high, logarithmic);
    }

    private static Plot.Range upLogarithmic(Figure.Axis axis, Reach reach, double high) {
        OptionalDouble least = reach.pieces().stream()
                .mapToDouble(piece -> Math.max(piece.low(), 0.3 * piece.high()))
                .filter(value -> value > 0)
                .min();
        if (least.isEmpty()) {
            return proper(axis, 0.1, 10, true);
        }
        double floor = high * StrictMath.pow(10, -DECADES);
        return proper(axis, 0.6 * Math.max(least.getAsDouble(), floor), high, true);
    }

    private static DoubleStream values(Reach reach, ToDoubleFunction<Reach.Piece> end) {
        return reach.pieces().stream().mapToDouble(end);
    }

    private static Plot.Range proper(Figure.Axis axis, double low, double high, boolean logarithmic) {
        double from = wanted(axis.low(), logarithmic).orElse(low);
        double to = wanted(axis.high(), logarithmic).orElse(high);
        if (to > from && to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to))) {
            return new Plot.Range(from, to, logarithmic, axis.categories());
        }
        double middle = from;
        if (logarithmic) {
            return new Plot.Range(middle / 2, middle * 2, true, axis.categories());
        }
        double half = Math.max(0.5, 1e-3 * Math.abs(middle));
        return new Plot.Range(middle - half, middle + half, false, axis.categories());
    }

    private static Optional<Double> wanted(Optional<Double> end, boolean logarithmic) {
        return end.filter(Reach::drawable).filter(value -> !logarithmic || value > 0);
    }
}
