package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Figure.Axis;
import org.fivesigma.api.data.Figure.Lower;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.data.Series.ColourScale;
import org.fivesigma.api.data.Series.Fill;
import org.fivesigma.api.data.Series.Keeps;
import org.fivesigma.api.data.Series.Shading;

/** A small figure of each kind that judges or explains a model, of made-up numbers. */
final class ModelGallery {
    private ModelGallery() {}

    static Figure scores() {
        List<Double> edges = Gallery.edges(0, 1, 25);
        List<Double> x = Gallery.list(25, i -> 0.02 + 0.04 * i);
        IntToDoubleFunction low = i -> 3.5 * Gallery.bell(i, 6, 5);
        IntToDoubleFunction high = i -> 4 * Gallery.bell(i, 18, 4.5);
        List<Double> errors = Gallery.list(25, i -> 0.15);
        return Gallery.one(
                "Score of the forest",
                Axis.between("score", 0, 1),
                Axis.of("Normalised to unit area"),
                new Series.Steps("background, test", edges, Gallery.list(25, low), List.of(), Fill.TINTED, 0),
                new Series.Steps("signal, test", edges, Gallery.list(25, high), List.of(), Fill.TINTED, 1),
                new Series.Points(
                        "background, training",
                        x,
                        Gallery.list(25, i -> low.applyAsDouble(i) + 0.2 * StrictMath.sin(i)),
                        errors,
                        errors,
                        0),
                new Series.Points(
                        "signal, training",
                        x,
                        Gallery.list(25, i -> high.applyAsDouble(i) + 0.2 * StrictMath.cos(i)),
                        errors,
                        errors,
                        1));
    }

    static Figure roc() {
        List<Series> lines = new ArrayList<>();
        List<String> names = List.of("forest, AUC 0.964", "boosted trees, AUC 0.971", "network, AUC 0.951");
        for (int model = 0; model < 3; model++) {
            double power = 6 + 2 * model;
            List<Double> x = Gallery.edges(0, 1, 50);
            List<Double> y = x.stream().map(e -> 1 - StrictMath.pow(e, power)).toList();
            lines.add(new Series.Line(names.get(model), x, y, false, model));
        }
        lines.add(new Series.Line("guessing", List.of(0.0, 1.0), List.of(1.0, 0.0), true, 3));
        return Gallery.one(
                "ROC curves, test part",
                Axis.between("signal efficiency", 0, 1),
                Axis.between("background rejection", 0, 1),
                lines.toArray(Series[]::new));
    }

    static Figure loss() {
        List<Double> epochs = Gallery.list(30, i -> i + 1.0);
        return Gallery.one(
                "Loss by epoch",
                Axis.of("epoch"),
                new Axis("log loss", false, Optional.of(0.2), Optional.empty()),
                new Series.Line(
                        "training", epochs, Gallery.list(30, i -> 0.3 + 0.4 * StrictMath.exp(-i / 6.0)), false, 0),
                new Series.Line(
                        "validation",
                        epochs,
                        Gallery.list(30, i -> 0.34 + 0.37 * StrictMath.exp(-i / 5.0) + 0.0015 * i),
                        true,
                        1),
                new Series.Rule("best epoch", 14, Keeps.NEITHER));
    }

    static Figure confusion() {
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
        return Gallery.one("Confusion at score > 0.5", Axis.of("taken for", names), Axis.of("truly", names), cells);
    }

    static Figure correlation() {
        int count = Gallery.FEATURES.size();
        List<Double> values = Gallery.list(
                count * count,
                i -> i % count == i / count
                        ? 1
                        : i == 3 ? Double.NaN : StrictMath.cos(0.7 * (i % count) * (i / count) + 1));
        List<String> texts = values.stream()
                .map(value -> Double.isNaN(value) ? "" : String.valueOf(Math.rint(100 * value) / 100))
                .toList();
        ColourScale scale = new ColourScale("correlation", true, false, Optional.of(-1.0), Optional.of(1.0));
        List<Double> edges = Gallery.edges(0, count, count);
        return Gallery.one(
                "Correlations of features, signal",
                Axis.of("", Gallery.FEATURES),
                Axis.of("", Gallery.FEATURES),
                new Series.Cells("", edges, edges, values, texts, scale));
    }

    static Figure bars() {
        int count = Gallery.FEATURES.size();
        return Gallery.one(
                "Importance by permutation",
                Axis.of("loss of AUC when shuffled"),
                Axis.of("", Gallery.FEATURES),
                new Series.Bars(
                        "forest", Gallery.list(count, i -> 0.12 / (i + 1) - 0.012), Gallery.list(count, i -> 0.006), 0),
                new Series.Bars(
                        "boosted trees", Gallery.list(count, i -> 0.1 / (i + 1)), Gallery.list(count, i -> 0.004), 1));
    }

    static Figure beeswarm() {
        int count = 60;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> shades = new ArrayList<>();
        for (int feature = 0; feature < Gallery.FEATURES.size(); feature++) {
            for (int i = 0; i < count; i++) {
                double value = Gallery.scattered(i, feature);
                shades.add(value);
                x.add((value - 0.5) * 2 / (feature + 1) + 0.2 * (Gallery.scattered(i, feature + 50) - 0.5));
                y.add(feature + 0.5 + 0.7 * (Gallery.scattered(i, feature + 90) - 0.5));
            }
        }
        return Gallery.one(
                "What each feature adds to the score",
                Axis.of("contribution to the score [log-odds]"),
                Axis.of("", Gallery.FEATURES),
                new Series.Dots(
                        "",
                        x,
                        y,
                        0,
                        Optional.of(new Shading(shades, Gallery.scale("value of the feature", false, false)))),
                new Series.Rule("", 0, Keeps.NEITHER));
    }

    static Figure reliability() {
        List<Double> x = Gallery.list(10, i -> 0.05 + 0.1 * i);
        List<Double> errors = Gallery.list(10, i -> 0.03);
        Series count = new Series.Steps(
                "", Gallery.edges(0, 1, 10), Gallery.list(10, i -> 1000.0 / (1 + i)), List.of(), Fill.TINTED, 0);
        Lower lower = new Lower(new Axis("Events", false, Optional.of(0.0), Optional.empty()), 0, List.of(count));
        return Gallery.below(
                "Reliability",
                Axis.between("score", 0, 1),
                Axis.between("share of signal", 0, 1),
                List.of(
                        new Series.Line("perfect", List.of(0.0, 1.0), List.of(0.0, 1.0), true, 3),
                        new Series.Points("forest", x, Gallery.list(10, i -> 0.04 + 0.09 * i), errors, errors, 0),
                        new Series.Points(
                                "boosted trees", x, Gallery.list(10, i -> 0.02 + 0.1 * i), errors, errors, 1)),
                lower);
    }
}
