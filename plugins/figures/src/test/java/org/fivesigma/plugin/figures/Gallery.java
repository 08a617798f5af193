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
import org.fivesigma.api.data.Series.Shading;

/** One small figure of each kind, of made-up numbers. */
final class Gallery {
    private static final List<String> FEATURES = List.of(
            "m_{jj} [GeV]",
            "|\u0394\u03b7_{jj}|",
            "m_{4l} [GeV]",
            "p_{T}^{4l}",
            "m_{Z1}",
            "m_{Z2}",
            "leading jet \u03b7",
            "number of b-tagged jets with p_{T} > 30 GeV");

    private Gallery() {}

    /** All figures by name. */
    static Map<String, Figure> all() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("step-overlay", stepOverlay());
        all.put("stack-ratio", stackWithRatio());
        all.put("pulls", pulls());
        all.put("scores", scores());
        all.put("roc", roc());
        all.put("loss", loss());
        all.put("confusion", confusion());
        all.put("correlation", correlation());
        all.put("bars", bars());
        all.put("beeswarm", beeswarm());
        all.put("scatter", scatter());
        all.put("pairs", pairs(3));
        all.put("cut", cut());
        all.put("parallel", parallel(40));
        all.put("grid-map", gridMap());
        all.put("history", history());
        all.put("fit", fit());
        all.put("blinded", blinded());
        all.put("reliability", reliability());
        return all;
    }

    private static Figure one(String title, Axis x, Axis y, Series... series) {
        return new Figure(
                title, "A made-up figure.", 1, List.of(Panel.of(x, y, List.of(series))), List.of("Simulation"));
    }

    private static Figure below(String title, Axis x, Axis y, List<Series> series, Lower lower) {
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

    private static double bell(double x, double mean, double width) {
        double pull = (x - mean) / width;
        return StrictMath.exp(-0.5 * pull * pull);
    }

    private static List<Double> edges(double low, double high, int bins) {
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

    private static Series.Points data(List<Double> x, IntToDoubleFunction y) {
        List<Double> values = list(x.size(), y);
        List<Double> errors =
                values.stream().map(value -> StrictMath.sqrt(Math.abs(value))).toList();
        return new Series.Points("Data", x, values, errors, errors);
    }

    private static List<Series> stacked(List<Double> edges) {
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

    private static Figure scores() {
        List<Double> edges = edges(0, 1, 25);
        List<Double> x = list(25, i -> 0.02 + 0.04 * i);
        IntToDoubleFunction low = i -> 3.5 * bell(i, 6, 5);
        IntToDoubleFunction high = i -> 4 * bell(i, 18, 4.5);
        List<Double> errors = list(25, i -> 0.15);
        return one(
                "Score of the forest",
                Axis.between("score", 0, 1),
                Axis.of("Normalised to unit area"),
                new Series.Steps("background, test", edges, list(25, low), List.of(), Fill.TINTED, 0),
                new Series.Steps("signal, test", edges, list(25, high), List.of(), Fill.TINTED, 1),
                new Series.Points(
                        "background, training",
                        x,
                        list(25, i -> low.applyAsDouble(i) + 0.2 * StrictMath.sin(i)),
                        errors,
                        errors,
                        0),
                new Series.Points(
                        "signal, training",
                        x,
                        list(25, i -> high.applyAsDouble(i) + 0.2 * StrictMath.cos(i)),
                        errors,
                        errors,
                        1));
    }

    private static Figure roc() {
        List<Series> lines = new ArrayList<>();
        List<String> names = List.of("forest, AUC 0.964", "boosted trees, AUC 0.971", "network, AUC 0.951");
        for (int model = 0; model < 3; model++) {
            double power = 6 + 2 * model;
            List<Double> x = edges(0, 1, 50);
            List<Double> y = x.stream().map(e -> 1 - StrictMath.pow(e, power)).toList();
            lines.add(new Series.Line(names.get(model), x, y, false, model));
        }
        lines.add(new Series.Line("guessing", List.of(0.0, 1.0), List.of(1.0, 0.0), true, 3));
        return one(
                "ROC curves, test part",
                Axis.between("signal efficiency", 0, 1),
                Axis.between("background rejection", 0, 1),
                lines.toArray(Series[]::new));
    }

    private static Figure loss() {
        List<Double> epochs = list(30, i -> i + 1.0);
        return one(
                "Loss by epoch",
                Axis.of("epoch"),
                new Axis("log loss", false, Optional.of(0.2), Optional.empty()),
                new Series.Line("training", epochs, list(30, i -> 0.3 + 0.4 * StrictMath.exp(-i / 6.0)), false, 0),
                new Series.Line(
                        "validation",
                        epochs,
                        list(30, i -> 0.34 + 0.37 * StrictMath.exp(-i / 5.0) + 0.0015 * i),
                        true,
                        1),
                new Series.Rule("best epoch", 14, Keeps.NEITHER));
    }

    private static ColourScale scale(String label, boolean signed, boolean logarithmic) {
        return new ColourScale(label, signed, logarithmic, Optional.empty(), Optional.empty());
    }

    private static Figure confusion() {
        List<String> names = List.of("background", "signal");
        ColourScale share =
                new ColourScale("share of the true class", false, false, Optional.of(0.0), Optional.of(1.0));
        Series cells = new Series.Cells(
                "",
                List.of(0.0, 1.0, 2.0),
                List.of(0.0, 1.0, 2.0),
                List.of(0.93, 0.07, 0.12, 0.88),
                List.of("93.0 %", "7.0 %", "12.0 %", "88.0 %"),
                share);
        return one("Confusion at score > 0.5", Axis.of("taken for", names), Axis.of("truly", names), cells);
    }

    private static Figure correlation() {
        int count = FEATURES.size();
        List<Double> values = list(
                count * count,
                i -> i % count == i / count
                        ? 1
                        : i == 3 ? Double.NaN : StrictMath.cos(0.7 * (i % count) * (i / count) + 1));
        List<String> texts = values.stream()
                .map(value -> Double.isNaN(value) ? "" : String.valueOf(Math.rint(100 * value) / 100))
                .toList();
        ColourScale scale = new ColourScale("correlation", true, false, Optional.of(-1.0), Optional.of(1.0));
        List<Double> edges = edges(0, count, count);
        return one(
                "Correlations of features, signal",
                Axis.of("", FEATURES),
                Axis.of("", FEATURES),
                new Series.Cells("", edges, edges, values, texts, scale));
    }

    private static Figure bars() {
        int count = FEATURES.size();
        return one(
                "Importance by permutation",
                Axis.of("loss of AUC when shuffled"),
                Axis.of("", FEATURES),
                new Series.Bars("forest", list(count, i -> 0.12 / (i + 1) - 0.012), list(count, i -> 0.006), 0),
                new Series.Bars("boosted trees", list(count, i -> 0.1 / (i + 1)), list(count, i -> 0.004), 1));
    }

    private static Figure beeswarm() {
        int count = 60;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> shades = new ArrayList<>();
        for (int feature = 0; feature < FEATURES.size(); feature++) {
            for (int i = 0; i < count; i++) {
                double value = scattered(i, feature);
                shades.add(value);
                x.add((value - 0.5) * 2 / (feature + 1) + 0.2 * (scattered(i, feature + 50) - 0.5));
                y.add(feature + 0.5 + 0.7 * (scattered(i, feature + 90) - 0.5));
            }
        }
        return one(
                "What each feature adds to the score",
                Axis.of("contribution to the score [log-odds]"),
                Axis.of("", FEATURES),
                new Series.Dots(
                        "", x, y, 0, Optional.of(new Shading(shades, scale("value of the feature", false, false)))),
                new Series.Rule("", 0, Keeps.NEITHER));
    }

    private static Figure scatter() {
        List<Double> x = list(120, i -> 200 * scattered(i, 1));
        List<Double> y = list(120, i -> 0.5 + 0.4 * scattered(i, 2));
        Shading shading =
                new Shading(list(120, i -> 1 + 99 * scattered(i, 2) * scattered(i, 3)), scale("trees", false, true));
        return one(
                "Trials",
                Axis.of("time to train [s]"),
                Axis.of("validation AUC"),
                new Series.Dots("trials", x, y, 0, Optional.of(shading)),
                new Series.Line(
                        "none is both faster and better", List.of(2.0, 40.0, 150.0), List.of(0.7, 0.85, 0.9), true, 1));
    }

    /** A pair plot with histograms on the diagonal and two-dimensional ones below it. */
    static Figure pairs(int count) {
        List<Panel> panels = new ArrayList<>();
        List<Double> edges = edges(0, 100, 20);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                Axis x = Axis.between("feature_" + column + " [GeV]", 0, 100);
                Axis y = Axis.between("feature_" + row + " [GeV]", 0, 100);
                double mean = 4 + 2 * row;
                if (column > row) {
                    panels.add(Panel.of(Axis.of(""), Axis.of(""), List.of()));
                } else if (column == row) {
                    panels.add(Panel.of(
                            x,
                            Axis.of("Events"),
                            List.of(
                                    new Series.Steps(
                                            "background",
                                            edges,
                                            list(20, i -> 90 * bell(i, mean, 4)),
                                            List.of(),
                                            Fill.TINTED,
                                            0),
                                    new Series.Steps(
                                            "signal",
                                            edges,
                                            list(20, i -> 70 * bell(i, mean + 4, 3)),
                                            List.of(),
                                            Fill.TINTED,
                                            1))));
                } else {
                    double along = 4 + 2 * column;
                    List<Double> values = list(400, i -> {
                        double content = bell(i / 20, mean, 4) * bell(i % 20, along, 3);
                        return content < 0.01 ? Double.NaN : content;
                    });
                    panels.add(Panel.of(
                            x,
                            y,
                            List.of(new Series.Cells("", edges, edges, values, List.of(), scale("", false, false)))));
                }
            }
        }
        return new Figure("Pairs of features", "A made-up figure.", count, panels, List.of("Simulation"));
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

    /** Trials across their parameters. */
    static Figure parallel(int trials) {
        List<String> names = List.of("trees", "depth", "learning rate", "subsample", "validation AUC");
        List<Double> best = list(trials, i -> 0.8 + 0.15 * i / trials);
        List<List<Double>> lines = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            int trial = i;
            lines.add(list(5, axis -> axis == 4 ? trial / (double) trials : scattered(trial, axis)));
        }
        return one(
                "Trials across their parameters",
                Axis.of("", names),
                new Axis("share of the range", false, Optional.of(-0.08), Optional.of(1.08)),
                new Series.Strands(
                        "", list(5, i -> i + 0.5), lines, new Shading(best, scale("validation AUC", false, false))),
                new Series.Labels(
                        "", list(5, i -> i + 0.5), list(5, i -> 1.04), List.of("1000", "12", "0.3", "1", "0.95")),
                new Series.Labels(
                        "", list(5, i -> i + 0.5), list(5, i -> -0.04), List.of("10", "2", "0.001", "0.5", "0.8")));
    }

    private static Figure gridMap() {
        List<String> depths = List.of("2", "4", "6", "8", "unlimited");
        List<String> rates = List.of("0.01", "0.03", "0.1", "0.3");
        List<Double> values = list(20, i -> i == 7 ? Double.NaN : 0.9 + 0.05 * StrictMath.sin(i));
        List<String> texts = values.stream()
                .map(value -> Double.isNaN(value) ? "failed" : String.format(java.util.Locale.ROOT, "%.3f", value))
                .toList();
        return one(
                "Mean validation AUC",
                Axis.of("depth", depths),
                Axis.of("learning rate", rates),
                new Series.Cells(
                        "", edges(0, 5, 5), edges(0, 4, 4), values, texts, scale("validation AUC", false, false)));
    }

    private static Figure history() {
        List<Double> trial = list(60, i -> i + 1.0);
        List<Double> values = list(60, i -> 0.9 + 0.06 * scattered(i, 5) * (0.5 + i / 120.0));
        List<Double> best = new ArrayList<>();
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
            best.add(most);
        }
        return one(
                "History of the search",
                Axis.of("trial"),
                Axis.of("validation AUC"),
                new Series.Dots("trials", trial, values, 0, Optional.empty()),
                new Series.Line("best so far", trial, best, false, 1));
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

    private static Figure reliability() {
        List<Double> x = list(10, i -> 0.05 + 0.1 * i);
        List<Double> errors = list(10, i -> 0.03);
        Series count =
                new Series.Steps("", edges(0, 1, 10), list(10, i -> 1000.0 / (1 + i)), List.of(), Fill.TINTED, 0);
        Lower lower = new Lower(new Axis("Events", false, Optional.of(0.0), Optional.empty()), 0, List.of(count));
        return below(
                "Reliability",
                Axis.between("score", 0, 1),
                Axis.between("share of signal", 0, 1),
                List.of(
                        new Series.Line("perfect", List.of(0.0, 1.0), List.of(0.0, 1.0), true, 3),
                        new Series.Points("forest", x, list(10, i -> 0.04 + 0.09 * i), errors, errors, 0),
                        new Series.Points("boosted trees", x, list(10, i -> 0.02 + 0.1 * i), errors, errors, 1)),
                lower);
    }
}
