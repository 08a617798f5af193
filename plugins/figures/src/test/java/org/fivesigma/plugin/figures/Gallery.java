package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Figure.Axis;
import org.fivesigma.api.data.Figure.Lower;
import org.fivesigma.api.data.Figure.Panel;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.data.Series.ColourScale;
import org.fivesigma.api.data.Series.Fill;
import org.fivesigma.api.data.Series.Keeps;
import org.fivesigma.plugin.figures.draw.FigurePainter;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Style;
import org.fivesigma.plugin.figures.svg.SvgWriter;

/** One small figure of each kind, of made-up numbers. */
final class Gallery {
    static final List<String> FEATURES = List.of(
            "m_{jj} [GeV]",
            "|\u0394\u03b7_{jj}|",
            "m_{4l} [GeV]",
            "p_{T}^{4l}",
            "m_{Z1}",
            "m_{Z2}",
            "leading jet \u03b7",
            "number of b-tagged jets with p_{T} > 30 GeV");

    /** The defaults of the step that draws. */
    static final Style USUAL = new Style(640, 480, 14, Palette.PETROFF);

    private Gallery() {}

    static Picture painted(Figure figure, Style style) {
        return new FigurePainter(style).paint(figure);
    }

    static String svg(Figure figure) {
        return SvgWriter.write(painted(figure, USUAL));
    }

    /** All figures by name. */
    static Map<String, Figure> all() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("step-overlay", stepOverlay());
        all.put("stack-ratio", stackWithRatio());
        all.put("pulls", pulls());
        all.put("scores", ModelGallery.scores());
        all.put("roc", ModelGallery.roc());
        all.put("loss", ModelGallery.loss());
        all.put("confusion", ModelGallery.confusion());
        all.put("correlation", ModelGallery.correlation());
        all.put("bars", ModelGallery.bars());
        all.put("beeswarm", ModelGallery.beeswarm());
        all.put("scatter", SearchGallery.scatter());
        all.put("pairs", pairs(3));
        all.put("cut", cut());
        all.put("parallel", SearchGallery.parallel(40));
        all.put("grid-map", SearchGallery.gridMap());
        all.put("history", SearchGallery.history());
        all.put("fit", fit());
        all.put("blinded", blinded());
        all.put("reliability", ModelGallery.reliability());
        return all;
    }

    static Figure one(String title, Axis x, Axis y, Series... series) {
        return new Figure(
                title, "A made-up figure.", 1, List.of(Panel.of(x, y, List.of(series))), List.of("Simulation"));
    }

    static Figure below(String title, Axis x, Axis y, List<Series> series, Lower lower) {
        Panel panel = new Panel("", x, y, series, Optional.of(lower));
        return new Figure(title, "A made-up figure.", 1, List.of(panel), List.of("Simulation"));
    }

    /** Numbers from a function of their place. */
    static List<Double> list(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToObj(value::applyAsDouble).toList();
    }

    /** A number in [0, 1) that looks random. */
    static double scattered(int i, int stream) {
        double wide = StrictMath.sin(12.9898 * i + 78.233 * stream) * 43758.5453;
        return wide - StrictMath.floor(wide);
    }

    static double bell(double x, double mean, double width) {
        double pull = (x - mean) / width;
        return StrictMath.exp(-0.5 * pull * pull);
    }

    static List<Double> edges(double low, double high, int bins) {
        return list(bins + 1, i -> low + (high - low) * i / bins);
    }

    private static Figure stepOverlay() {
        List<Double> edges = edges(0, 1000, 25);
        IntToDoubleFunction signal = i -> 0.1 * bell(i, 14, 5);
        IntToDoubleFunction background = i -> 0.16 * StrictMath.exp(-i / 6.0);
        return one(
                "Invariant mass of the two leading jets",
                Axis.of("m_{jj} [GeV]"),
                Axis.of("Normalised to unit area / 40 GeV"),
                new Series.Steps("background", edges, list(25, background), list(25, i -> 0.004), Fill.LINE, 0),
                new Series.Steps("signal", edges, list(25, signal), list(25, i -> 0.004), Fill.LINE, 1));
    }

    static Series.Points data(List<Double> x, IntToDoubleFunction y) {
        List<Double> values = list(x.size(), y);
        List<Double> errors =
                values.stream().map(value -> StrictMath.sqrt(Math.abs(value))).toList();
        return new Series.Points("Data", x, values, errors, errors);
    }

    static List<Series> stacked(List<Double> edges) {
        List<Double> x = list(20, i -> (edges.get(i) + edges.get(i + 1)) / 2);
        IntToDoubleFunction total = i -> 8 + 20 * bell(i, 4, 1.5) + 6 + 9 * bell(i, 9, 1.4);
        return List.of(
                new Series.Steps("Z + jets", edges, list(20, i -> 8), List.of(), Fill.STACKED, 2),
                new Series.Steps("ZZ", edges, list(20, i -> 6 + 20 * bell(i, 4, 1.5)), List.of(), Fill.STACKED, 0),
                new Series.Steps("H", edges, list(20, i -> 9 * bell(i, 9, 1.4)), List.of(), Fill.STACKED, 1),
                new Series.Band(
                        "MC stat. unc.",
                        edges,
                        list(20, i -> 0.94 * total.applyAsDouble(i)),
                        list(20, i -> 1.06 * total.applyAsDouble(i))),
                new Series.Steps("H \u00d7 10", edges, list(20, i -> 30 * bell(i, 9, 1.4)), List.of(), Fill.LINE, 1),
                data(x, i -> Math.rint(total.applyAsDouble(i) + 4 * StrictMath.sin(3.0 * i))));
    }

    private static Figure stackWithRatio() {
        List<Double> edges = edges(70, 170, 20);
        List<Double> x = list(20, i -> 72.5 + 5 * i);
        List<Double> errors = list(20, i -> 0.25);
        Series ratio = new Series.Points(
                "", x, list(20, i -> i == 12 ? 3.4 : 1 + 0.3 * StrictMath.sin(3.0 * i)), errors, errors);
        Series band = new Series.Band("", edges, list(20, i -> 0.94), list(20, i -> 1.06));
        return below(
                "Four-lepton mass",
                Axis.of("m_{4l} [GeV]"),
                Axis.of("Events / 5 GeV"),
                stacked(edges),
                new Lower(Axis.between("Data / MC", 0, 2), 1, List.of(band, ratio)));
    }

    private static Figure pulls() {
        List<Double> edges = edges(70, 170, 20);
        Series pulls = new Series.Steps(
                "", edges, list(20, i -> i == 7 ? 4.5 : 2 * StrictMath.sin(3.0 * i)), List.of(), Fill.TINTED, 0);
        return below(
                "",
                Axis.of("m_{4l} [GeV]"),
                Axis.of("Events / 5 GeV"),
                stacked(edges),
                new Lower(Axis.between("Pull", -3, 3), 0, List.of(pulls)));
    }

    static ColourScale scale(String label, boolean signed, boolean logarithmic) {
        return new ColourScale(label, signed, logarithmic, Optional.empty(), Optional.empty());
    }

    /** A pair plot with histograms on the diagonal and two-dimensional ones below it. */
    static Figure pairs(int count) {
        List<Panel> panels = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                panels.add(pair(row, column));
            }
        }
        return new Figure("Pairs of features", "A made-up figure.", count, panels, List.of("Simulation"));
    }

    private static Panel pair(int row, int column) {
        if (column > row) {
            return Panel.of(Axis.of(""), Axis.of(""), List.of());
        }
        List<Double> edges = edges(0, 100, 20);
        Axis x = Axis.between("feature_" + column + " [GeV]", 0, 100);
        double mean = 4 + 2 * row;
        if (column == row) {
            List<Double> background = list(20, i -> 90 * bell(i, mean, 4));
            List<Double> signal = list(20, i -> 70 * bell(i, mean + 4, 3));
            return Panel.of(
                    x,
                    Axis.of("Events"),
                    List.of(
                            new Series.Steps("background", edges, background, List.of(), Fill.TINTED, 0),
                            new Series.Steps("signal", edges, signal, List.of(), Fill.TINTED, 1)));
        }
        double along = 4 + 2 * column;
        List<Double> values = list(400, i -> {
            double content = bell(i / 20, mean, 4) * bell(i % 20, along, 3);
            return content < 0.01 ? Double.NaN : content;
        });
        Axis y = Axis.between("feature_" + row + " [GeV]", 0, 100);
        Series.Cells cells = new Series.Cells("", edges, edges, values, List.of(), scale("", false, false));
        return Panel.of(x, y, List.of(cells));
    }

    private static Figure cut() {
        List<Double> edges = edges(0, 10, 20);
        return one(
                "Before the cut",
                Axis.of("|\u0394\u03b7_{jj}|"),
                Axis.of("Events / 0.5"),
                new Series.Steps(
                        "background", edges, list(20, i -> 900 * StrictMath.exp(-i / 5.0)), List.of(), Fill.STACKED, 0),
                new Series.Steps(
                        "signal \u00d7 50", edges, list(20, i -> 500 * bell(i, 9, 3)), List.of(), Fill.LINE, 1),
                new Series.Rule("|\u0394\u03b7_{jj}| > 2.5", 2.5, Keeps.ABOVE),
                new Series.Rule("|\u0394\u03b7_{jj}| < 8", 8, Keeps.BELOW));
    }

    private static Figure fit() {
        List<Double> x = list(20, i -> 102.0 + 2 * i);
        List<Double> fine = edges(100, 140, 80);
        IntToDoubleFunction model = i -> 60 * StrictMath.exp(-i / 16.0) + 50 * bell(i, 11, 1.5);
        List<Double> curve = fine.stream()
                .map(m -> 60 * StrictMath.exp(-(m - 102) / 32.0) + 50 * bell((m - 102) / 2, 11, 1.5))
                .toList();
        List<Double> line =
                fine.stream().map(m -> 60 * StrictMath.exp(-(m - 102) / 32.0)).toList();
        Series.Points data = data(x, i -> Math.rint(model.applyAsDouble(i) + 5 * StrictMath.sin(4.0 * i)));
        List<Double> ones = list(20, i -> 1);
        Series pulls = new Series.Points("", x, list(20, i -> 1.5 * StrictMath.sin(4.0 * i)), ones, ones);
        List<Series> series = List.of(
                data,
                new Series.Line("signal + background", fine, curve, false, 0),
                new Series.Line("background", fine, line, true, 1),
                new Series.Box(
                        "",
                        List.of(
                                "\u03bc = 124.03 \u00b1 0.21 GeV",
                                "\u03c3 = 3.01 \u00b1 0.24 GeV",
                                "\u03c7^{2}/ndf = 18.2/15"),
                        List.of()));
        return below(
                "Fit of the Higgs peak",
                Axis.of("m_{\u03b3\u03b3} [GeV]"),
                Axis.of("Events / 2 GeV"),
                series,
                new Lower(Axis.between("Pull", -3, 3), 0, List.of(pulls)));
    }

    private static Figure blinded() {
        List<Double> edges = edges(70, 170, 20);
        List<Series> series = new ArrayList<>(stacked(edges).subList(0, 4));
        List<Double> x = list(20, i -> 72.5 + 5 * i).stream()
                .filter(m -> m < 120 || m > 130)
                .toList();
        series.add(data(x, i -> 14 + Math.rint(3 * StrictMath.sin(2.0 * i))));
        series.add(new Series.Region("blinded", 120, 130));
        series.add(new Series.Region("not used", 150, Double.POSITIVE_INFINITY));
        return one(
                "Four-lepton mass", Axis.of("m_{4l} [GeV]"), Axis.of("Events / 5 GeV"), series.toArray(Series[]::new));
    }
}
