package org.fivesigma.plugin.assessment.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.plugin.assessment.text.ClassStyle;

/**
 * The correlations of the features of one class.
 *
 * @param style the class
 * @param features their names
 * @param values row by row
 * @param effectiveEntries sum(w)^2 / sum(w^2) of the events
 */
public record CorrelationMatrix(ClassStyle style, List<String> features, double[][] values, double effectiveEntries) {
    /** More features leave no room for texts. */
    private static final int FEW = 15;

    /** The matrix as a panel. */
    public Figure.Panel panel() {
        List<Double> cells = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (double[] row : values) {
            for (double value : row) {
                cells.add(value);
                texts.add(Double.isNaN(value) ? "" : Rounded.decimals(value, 2));
            }
        }
        List<Double> edges = IntStream.rangeClosed(0, features.size())
                .mapToObj(edge -> (double) edge)
                .toList();
        Series.ColourScale scale =
                new Series.ColourScale("Linear correlation", true, false, Optional.of(-1.0), Optional.of(1.0));
        List<String> shown = features.size() <= FEW ? texts : List.of();
        return new Figure.Panel(
                style.name(),
                Figure.Axis.of("", features),
                Figure.Axis.of("", features),
                List.of(new Series.Cells("", edges, edges, cells, shown, scale)),
                Optional.empty());
    }

    /**
     * The pairs of strongest correlation by name, with the error (1 - r^2) / sqrt(n - 1) of many normally distributed events
     * (Pearson and Filon 1898), n being their effective number.
     */
    public Map<String, Measure> strongest(int pairs) {
        record Pair(String name, double value) {}

        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!Double.isNaN(values[i][j])) {
                    all.add(new Pair(features.get(j) + "-with-" + features.get(i), values[i][j]));
                }
            }
        }
        all.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.value)));
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (Pair pair : all.subList(0, Math.min(pairs, all.size()))) {
            double error = (1 - pair.value * pair.value) / Math.sqrt(effectiveEntries - 1);
            measures.put(style.measure() + "." + pair.name, Measure.of(pair.value, error));
        }
        return measures;
    }
}
