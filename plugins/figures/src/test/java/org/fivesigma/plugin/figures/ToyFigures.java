package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.testkit.Surroundings;

/** Small real inputs for the tests of this module. */
public final class ToyFigures {
    private ToyFigures() {}

    /** A surrounding for steps. */
    public static StepContext context() {
        return new Surroundings();
    }

    /** A figure drawn with the defaults. */
    public static Drawing drawn(Figure figure) throws Exception {
        Draw.Params params = new Draw.Params(640, 480, 14, Palette.PETROFF);
        return new Draw().run(params, new Draw.Inputs(figure), context()).drawing();
    }

    /** Events with a mass in GeV around a value, a whole number and a weight that is negative now and then. */
    public static EventTable events(int count, double mass) {
        double[] masses = new double[count];
        double[] jets = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            masses[i] = mass + 10 * StrictMath.sin(1 + 7.0 * i);
            jets[i] = i % 5;
            weights[i] = i % 10 == 9 ? -0.5 : 0.5;
        }
        return EventTable.of(List.of(
                new Column.Doubles(new ColumnSpec("m4l", ColumnType.DOUBLE, "GeV"), masses),
                Column.of("n_jets", jets),
                Column.of("weight", weights)));
    }

    /** A histogram of 20 bins from 100 to 140 GeV with these sums in its first bins. */
    public static Histogram histogram(boolean counts, double... sums) {
        double[] all = new double[22];
        double[] squares = new double[22];
        long[] entries = new long[22];
        for (int i = 0; i < sums.length; i++) {
            all[i + 1] = sums[i];
            squares[i + 1] = counts ? sums[i] : 0.25 * Math.abs(sums[i]);
            entries[i + 1] = counts ? (long) sums[i] : (sums[i] == 0 ? 0 : 4);
        }
        return new Histogram("m4l", "GeV", Binning.uniform(100, 140, 20), all, squares, entries, 0);
    }

    /** A map in the order of its arguments. */
    public static <T> Map<String, T> named(String name, T value, String name2, T value2) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(name2, value2);
        return map;
    }

    /** A stack of two backgrounds with a signal and data. */
    public static Figure stack() throws Exception {
        Stack.Inputs inputs = new Stack.Inputs(
                named("ZZ", histogram(false, 5, 6, 7, 8, 9), "Z + jets", histogram(false, 1, 1, 2, -0.5, 1)),
                Map.of("VBF H", histogram(false, 0, 0, 0.1, 0.2)),
                Map.of("Data", histogram(true, 6, 7, 0, 10, 40)));
        Stack.Params params = new Stack.Params(
                "Mass",
                false,
                Optional.of("m_{4l}"),
                Optional.empty(),
                50,
                Comparison.SPLIT_RATIO,
                false,
                List.of(),
                List.of("Simulation"));
        return new Stack().run(params, inputs, context()).figure();
    }

    /** A fit of a straight line to counts. */
    public static FitResult fit(boolean converged) {
        Histogram data = histogram(true, 10, 12, 9, 40, 13, 14, 11, 12, 10, 12, 12, 9, 14, 11, 13, 10, 12, 13, 11, 12);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            x.add(100 + 2.0 * i);
            y.add(12.0);
        }
        FitResult.Curve curve = new FitResult.Curve("flat", x, y, y.subList(0, 20));
        FitResult.Parameter level = new FitResult.Parameter("level", 12.0345, 0.7812, false);
        FitResult.Parameter width = new FitResult.Parameter("width", 2, 0, true);
        String explanation = converged ? "converged" : "no minimum after 500 iterations";
        return new FitResult(
                "flat",
                List.of(level, width),
                List.of(),
                21.26,
                19,
                0.3232,
                converged,
                explanation,
                data,
                curve,
                List.of(curve));
    }

    /** A panel of these series. */
    public static Figure figure(String title, Series... series) {
        Figure.Panel panel = new Figure.Panel(
                "", Figure.Axis.of("x [GeV]"), Figure.Axis.of("Events"), List.of(series), Optional.empty());
        return new Figure(title, "A test.", 1, List.of(panel), List.of());
    }

    /** An open histogram. */
    public static Series.Steps steps(String name, List<Double> edges, List<Double> values) {
        return new Series.Steps(name, edges, values, List.of(), Series.Fill.LINE, 0);
    }
}
