package org.fivesigma.plugin.explanation.shap.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;

/** Bars of how much features add in the mean, whatever the sign: over all events, or for each process apart. */
public final class StrengthFigure {
    private final Explained explained;
    private final List<Integer> shown;
    private final List<Series> bars = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private StrengthFigure(Explained explained, List<Integer> shown) {
        this.explained = explained;
        this.shown = shown;
    }

    /** A bar for each feature. */
    public static Figure overAll(Explained explained, List<Integer> shown) {
        StrengthFigure figure = new StrengthFigure(explained, shown);
        figure.add("", explained.all());
        return figure.figure("");
    }

    /** A bar for each feature and process, the processes in the order in which they come. */
    public static Figure byProcess(Explained explained, List<Integer> shown) {
        StrengthFigure figure = new StrengthFigure(explained, shown);
        Map<String, IntStream.Builder> rows = new LinkedHashMap<>();
        for (int row = 0; row < explained.events(); row++) {
            rows.computeIfAbsent(explained.processes().get(row), process -> IntStream.builder())
                    .add(row);
        }
        rows.forEach(
                (process, ofProcess) -> figure.add(process, ofProcess.build().toArray()));
        return figure.figure(" in each of " + String.join(", ", rows.keySet()));
    }

    private void add(String process, int[] rows) {
        double sum = explained.sumOfWeights(rows);
        if (sum <= 0) {
            notes.add(process + " is not shown: its weights add up to " + sum);
            return;
        }
        List<Measure> means = shown.stream()
                .map(feature -> explained.meanAbsolute(feature, rows))
                .toList();
        bars.add(new Series.Bars(
                process,
                means.stream().map(Measure::value).toList(),
                means.stream().map(mean -> mean.error().orElse(0.0)).toList(),
                bars.size()));
    }

    private Figure figure(String where) {
        List<String> names = explained.names(shown);
        String what = "ean absolute contribution to the " + explained.quantity();
        Figure.Panel panel = Figure.Panel.of(Figure.Axis.of("M" + what), Figure.Axis.of("", names), bars);
        String description = "M" + what + where + ", the strongest feature on top: " + String.join(", ", names) + ".";
        return new Figure("", description, 1, List.of(panel), notes);
    }
}
