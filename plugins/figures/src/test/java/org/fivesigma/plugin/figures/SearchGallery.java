package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Figure.Axis;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.data.Series.Shading;

/** A small figure of each kind that shows a search, of made-up numbers. */
final class SearchGallery {
    private SearchGallery() {}

    static Figure scatter() {
        List<Double> x = Gallery.list(120, i -> 200 * Gallery.scattered(i, 1));
        List<Double> y = Gallery.list(120, i -> 0.5 + 0.4 * Gallery.scattered(i, 2));
        Shading shading = new Shading(
                Gallery.list(120, i -> 1 + 99 * Gallery.scattered(i, 2) * Gallery.scattered(i, 3)),
                Gallery.scale("trees", false, true));
        return Gallery.one(
                "Trials",
                Axis.of("time to train [s]"),
                Axis.of("validation AUC"),
                new Series.Dots("trials", x, y, 0, Optional.of(shading)),
                new Series.Line(
                        "none is both faster and better", List.of(2.0, 40.0, 150.0), List.of(0.7, 0.85, 0.9), true, 1));
    }

    /** Trials across their parameters. */
    static Figure parallel(int trials) {
        List<String> names = List.of("trees", "depth", "learning rate", "subsample", "validation AUC");
        List<Double> best = Gallery.list(trials, i -> 0.8 + 0.15 * i / trials);
        List<List<Double>> lines = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            int trial = i;
            lines.add(Gallery.list(5, axis -> axis == 4 ? trial / (double) trials : Gallery.scattered(trial, axis)));
        }
        return Gallery.one(
                "Trials across their parameters",
                Axis.of("", names),
                new Axis("share of the range", false, Optional.of(-0.08), Optional.of(1.08)),
                new Series.Strands(
                        "",
                        Gallery.list(5, i -> i + 0.5),
                        lines,
                        new Shading(best, Gallery.scale("validation AUC", false, false))),
                new Series.Labels(
                        "",
                        Gallery.list(5, i -> i + 0.5),
                        Gallery.list(5, i -> 1.04),
                        List.of("1000", "12", "0.3", "1", "0.95")),
                new Series.Labels(
                        "",
                        Gallery.list(5, i -> i + 0.5),
                        Gallery.list(5, i -> -0.04),
                        List.of("10", "2", "0.001", "0.5", "0.8")));
    }

    static Figure gridMap() {
        List<String> depths = List.of("2", "4", "6", "8", "unlimited");
        List<String> rates = List.of("0.01", "0.03", "0.1", "0.3");
        List<Double> values = Gallery.list(20, i -> i == 7 ? Double.NaN : 0.9 + 0.05 * StrictMath.sin(i));
        List<String> texts = values.stream()
                .map(value -> Double.isNaN(value) ? "failed" : String.format(Locale.ROOT, "%.3f", value))
                .toList();
        return Gallery.one(
                "Mean validation AUC",
                Axis.of("depth", depths),
                Axis.of("learning rate", rates),
                new Series.Cells(
                        "",
                        Gallery.edges(0, 5, 5),
                        Gallery.edges(0, 4, 4),
                        values,
                        texts,
                        Gallery.scale("validation AUC", false, false)));
    }

    static Figure history() {
        List<Double> trial = Gallery.list(60, i -> i + 1.0);
        List<Double> values = Gallery.list(60, i -> 0.9 + 0.06 * Gallery.scattered(i, 5) * (0.5 + i / 120.0));
        List<Double> best = new ArrayList<>();
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
            best.add(most);
        }
        return Gallery.one(
                "History of the search",
                Axis.of("trial"),
                Axis.of("validation AUC"),
                new Series.Dots("trials", trial, values, 0, Optional.empty()),
                new Series.Line("best so far", trial, best, false, 1));
    }
}
