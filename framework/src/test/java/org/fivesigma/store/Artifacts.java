package org.fivesigma.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.data.Series;

/** One small artifact of every type, with the values that are easily lost. */
final class Artifacts {
    private Artifacts() {}

    /** Two NaN of different bits, both zeros, both infinities, the extremes. */
    static double[] oddNumbers() {
        return new double[] {
            Double.NaN,
            Double.longBitsToDouble(0x7ff8000000000123L),
            0.0,
            -0.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            0.1,
            2.0E-3
        };
    }

    static EventTable events() {
        float[] floats = {Float.NaN, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f, 1, 2, 3, 4, 5};
        long[] longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1, 6, 7, 8, 9};
        boolean[] flags = {true, false, true, true, false, false, true, false, true, false};
        String[] texts = {"", "", "signal", "μμ → γ", "\uD83D\uDE00", "a\0b", "\"\n\\", "é", "e\u0301", "x"};
        return EventTable.of(
                new Column.Doubles(new ColumnSpec("m4l", ColumnType.DOUBLE, "GeV"), oddNumbers()),
                new Column.Floats(new ColumnSpec("p_T/θ", ColumnType.FLOAT, ""), floats),
                new Column.Longs(new ColumnSpec("event", ColumnType.LONG, ""), longs),
                new Column.Flags(new ColumnSpec("tight", ColumnType.FLAG, ""), flags),
                new Column.Texts(new ColumnSpec("sample", ColumnType.TEXT, ""), texts));
    }

    static Histogram histogram() {
        double[] values = {1, 2, 2.5, 7, -1, Double.NaN};
        double[] weights = {1, 0.1, -0.3, 2, 1, 1};
        return Histogram.fill("m4l", "GeV", Binning.uniform(0, 5, 4), values, weights);
    }

    static FitResult fit() {
        FitResult.Curve curve = new FitResult.Curve("all", List.of(0.0, 1.0), List.of(-0.0, 1e-300), List.of(3.5));
        return new FitResult(
                "gaussian + poly4",
                List.of(new FitResult.Parameter("mean", 125.09, Double.NaN, false)),
                List.of(List.of(0.1)),
                12.5,
                9,
                Double.MIN_VALUE,
                true,
                "converged",
                histogram(),
                curve,
                List.of(curve));
    }

    static CutFlow cutFlow() {
        CutFlow.Count count = new CutFlow.Count(10, 9.5, 3.25, 1, 0, 1, 0, Double.NaN);
        return new CutFlow(
                "tight", List.of("signal", "background"), List.of(new CutFlow.Row("pt > 3", List.of(count))));
    }

    static Figure figure() {
        List<Double> one = List.of(1.5);
        List<Double> two = List.of(0.0, 1.0);
        Series.ColourScale scale = new Series.ColourScale("r", true, false, Optional.of(-1.0), Optional.empty());
        List<Series> series = List.of(
                new Series.Steps("H → 4μ", two, one, List.of(), Series.Fill.STACKED, 0),
                new Series.Points("data", one, one, one, one),
                new Series.Line("fit", two, two, true, 1),
                new Series.Band("error", two, one, one),
                new Series.Box("", List.of("χ² = 3", "\\ \" ' <b>"), List.of("failed")),
                new Series.Bars("gain", one, one, 3),
                new Series.Cells("", two, two, one, List.of("1.5"), scale),
                new Series.Dots("trials", one, one, 0, Optional.of(new Series.Shading(one, scale))),
                new Series.Strands("", two, List.of(two), new Series.Shading(one, scale)),
                new Series.Rule("cut", 120, Series.Keeps.ABOVE),
                new Series.Region("blinded", Double.NEGATIVE_INFINITY, 130),
                new Series.Labels("", one, one, List.of("here")));
        Figure.Axis axis = new Figure.Axis("m_{4μ} [GeV]", true, Optional.of(-0.0), Optional.empty());
        Figure.Axis named = Figure.Axis.of("feature", List.of("pt", "eta"));
        Figure.Lower lower = new Figure.Lower(Figure.Axis.of("pull"), 0, series);
        Figure.Panel panel = new Figure.Panel("", axis, Figure.Axis.of("events"), series, Optional.of(lower));
        Figure.Panel bare = Figure.Panel.of(axis, named, List.of());
        return new Figure("title", "description", 2, List.of(panel, bare), List.of("Simulation"));
    }

    static Drawing drawing() {
        return new Drawing("title", "description", "<svg>μ</svg>", new byte[] {0, -1, 127, -128}, new byte[] {1, 2});
    }

    static Measures measures() {
        Map<String, Measure> values = new LinkedHashMap<>();
        values.put("yield.z", Measure.of(Double.POSITIVE_INFINITY, 0.5).from(Long.MAX_VALUE, -3));
        values.put("yield.a", Measure.of(Double.NEGATIVE_INFINITY));
        return new Measures(values);
    }

    static Accounting accounting() {
        Map<String, Long> rejected = new LinkedHashMap<>();
        rejected.put("too short", 2L);
        rejected.put("a ragged row", 3L);
        return new Accounting("raw", 10, 5, rejected);
    }

    static List<Object> records() {
        return List.of(histogram(), fit(), cutFlow(), figure(), drawing(), measures(), accounting());
    }
}
