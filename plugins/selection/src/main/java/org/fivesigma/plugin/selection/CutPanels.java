package org.fivesigma.plugin.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.api.figure.AxisLabels;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.ColumnBins;
import org.fivesigma.api.figure.EventNumbers;
import org.fivesigma.api.figure.HistogramPanel;

/** Makes the two panels of one value that is cut on, in the same bins. */
final class CutPanels {
    private final NMinusOne.Params params;
    private final Map<String, double[]> weights;
    private final Bounded cut;
    private final String name;
    private final String unit;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Binning binning;

    CutPanels(NMinusOne.Params params, Map<String, EventTable> samples, Map<String, double[]> weights, Bounded cut)
            throws StepFailure {
        this.params = params;
        this.weights = weights;
        this.cut = cut;
        Expression value = cut.bounds().orElseThrow().value();
        this.name = value.toString();
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            values.put(sample.getKey(), value.numbers(sample.getValue()));
        }
        this.unit = Optional.ofNullable(params.units().get(name))
                .orElseGet(() -> EventNumbers.unit(samples.values(), name));
        this.binning = ColumnBins.of(values.values(), params.bins());
    }

    /** All events. */
    Figure.Panel before() throws StepFailure {
        return panel(values, weights);
    }

    /** The events that pass all the other requirements. */
    Figure.Panel after(Map<String, Passing> passing, int place) throws StepFailure {
        Map<String, double[]> keptValues = new LinkedHashMap<>();
        Map<String, double[]> keptWeights = new LinkedHashMap<>();
        passing.forEach((sample, events) -> {
            keptValues.put(sample, events.allBut(place, values.get(sample)));
            keptWeights.put(sample, events.allBut(place, weights.get(sample)));
        });
        return panel(keptValues, keptWeights);
    }

    private Figure.Panel panel(Map<String, double[]> numbers, Map<String, double[]> counting) throws StepFailure {
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        numbers.forEach(
                (sample, of) -> histograms.put(sample, Histogram.fill(name, unit, binning, of, counting.get(sample))));
        HistogramPanel style = new HistogramPanel(params.log(), params.normalise(), params.observed());
        Blinded blinded = new Blinded(params.blind().getOrDefault(name, List.of()));
        Figure.Panel panel = style.panel(AxisLabels.across(name, unit), histograms, blinded);
        List<Series> series = new ArrayList<>(panel.series());
        series.addAll(cut.rules(binning.edge(0), binning.edge(binning.count())));
        String title = cut.words() + (panel.title().isEmpty() ? "" : ". " + panel.title());
        return new Figure.Panel(title, panel.x(), panel.y(), series, panel.lower());
    }
}
