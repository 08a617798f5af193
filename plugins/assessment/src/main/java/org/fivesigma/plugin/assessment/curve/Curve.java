package org.fivesigma.plugin.assessment.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Series;

/** A curve of many points. */
public final class Curve {
    private final double[] x;
    private final double[] y;
    private final boolean logarithmic;

    private Curve(double[] x, double[] y, boolean logarithmic) {
        this.x = x;
        this.y = y;
        this.logarithmic = logarithmic;
    }

    /** The points from 0 to {@code points - 1} whose place and height are numbers. */
    public static Curve of(int points, IntToDoubleFunction x, IntToDoubleFunction y) {
        double[] xs = IntStream.range(0, points).mapToDouble(x).toArray();
        double[] ys = IntStream.range(0, points).mapToDouble(y).toArray();
        IntPredicate isPoint = i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
        int[] shown = IntStream.range(0, points).filter(isPoint).toArray();
        return shown.length == points
                ? new Curve(xs, ys, false)
                : new Curve(chosen(xs, shown), chosen(ys, shown), false);
    }

    /** The same curve with one more point before the first. */
    public Curve from(double firstX, double firstY) {
        double[] xs = new double[x.length + 1];
        double[] ys = new double[y.length + 1];
        System.arraycopy(x, 0, xs, 1, x.length);
        System.arraycopy(y, 0, ys, 1, y.length);
        xs[0] = firstX;
        ys[0] = firstY;
        return new Curve(xs, ys, logarithmic);
    }

    /** The same curve, whose heights are above 0, for a logarithmic scale. */
    public Curve onLogarithmicScale() {
        return new Curve(x, y, true);
    }

    /** A line through at most so many of the points. */
    public Series.Line line(String name, int points, boolean dashed, int colour) {
        double[] heights = logarithmic ? Arrays.stream(y).map(StrictMath::log).toArray() : y;
        int[] kept = Thinned.of(x, heights, points);
        return new Series.Line(name, list(chosen(x, kept)), list(chosen(y, kept)), dashed, colour);
    }

    private static double[] chosen(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
