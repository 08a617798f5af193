package org.fivesigma.plugin.assessment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.text.ClassStyle;

/** A column in signal, in background, and in the events that classifiers select. */
public final class SelectionPanel {
    private final String column;
    private final String unit;
    private final double[] values;
    private final Binning binning;
    private final boolean normalise;

    /** A panel of a column of these events. */
    public SelectionPanel(EventTable events, String column, Optional<Binning> binning, int bins, boolean normalise) {
        this.column = column;
        this.unit = events.stored(column).spec().unit();
        this.values = events.numbers(column);
        this.binning = binning.orElseGet(() -> FeatureBins.of(values, bins));
        this.normalise = normalise;
    }

    /** The panel, with what each classifier selects above its threshold. */
    public Figure.Panel of(Map<String, ScoredEvents> scored, ToDoubleFunction<String> thresholds, boolean log) {
        ScoredEvents any = scored.values().iterator().next();
        List<Series> series = new ArrayList<>();
        for (ClassStyle style : List.of(ClassStyle.BACKGROUND, ClassStyle.SIGNAL)) {
            Histogram all = histogram(any, row -> any.signal()[row] == style.isSignal());
            series.add(steps(style.name(), all, Series.Fill.TINTED, style.colour()));
        }
        for (Map.Entry<String, ScoredEvents> model : scored.entrySet()) {
            double[] scores = model.getValue().scores();
            double threshold = thresholds.applyAsDouble(model.getKey());
            Histogram selected = histogram(model.getValue(), row -> scores[row] > threshold);
            series.add(steps("Selected by " + model.getKey(), selected, Series.Fill.LINE, series.size()));
        }
        String label = normalise ? "Normalised to unit area" : "Sum of weights / bin";
        Figure.Axis y = new Figure.Axis(label, log, Optional.empty(), Optional.empty());
        Figure.Axis x = Figure.Axis.of(unit.isEmpty() ? column : column + " [" + unit + "]");
        return Figure.Panel.of(x, y, series);
    }

    private Histogram histogram(ScoredEvents events, IntPredicate chosen) {
        int[] rows = IntStream.range(0, values.length).filter(chosen).toArray();
        double[] kept = IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
        double[] weights =
                IntStream.of(rows).mapToDouble(row -> events.weights()[row]).toArray();
        return Histogram.fill(column, unit, binning, kept, weights);
    }

    private Series steps(String name, Histogram histogram, Series.Fill fill, int colour) {
        if (normalise) {
            return new UnitArea(histogram).stepsWithErrors(name, fill, colour);
        }
        List<Double> edges = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < binning.count(); bin++) {
            edges.add(binning.edge(bin));
            sums.add(histogram.sum(bin));
            errors.add(histogram.error(bin));
        }
        edges.add(binning.edge(binning.count()));
        return new Series.Steps(name, edges, sums, errors, fill, colour);
    }
}
