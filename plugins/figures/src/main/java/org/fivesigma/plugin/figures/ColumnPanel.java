package org.fivesigma.plugin.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.figure.AxisLabels;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.ColumnBins;
import org.fivesigma.api.figure.EventNumbers;
import org.fivesigma.api.figure.HistogramPanel;

/** Makes the panel of one column: a histogram of each sample in common bins. */
final class ColumnPanel {
    private final Distributions.Params params;
    private final String column;

    ColumnPanel(Distributions.Params params, String column) {
        this.params = params;
        this.column = column;
    }

    Figure.Panel panel(Map<String, EventTable> samples, Map<String, double[]> weights) throws StepFailure {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            values.put(sample.getKey(), EventNumbers.of(sample.getKey(), sample.getValue(), column));
        }
        Binning binning = Optional.ofNullable(params.ranges().get(column))
                .orElseGet(() -> ColumnBins.of(values.values(), params.bins()));
        String unit = unit(samples);
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        values.forEach((sample, numbers) ->
                histograms.put(sample, Histogram.fill(column, unit, binning, numbers, weights.get(sample))));
        HistogramPanel style = new HistogramPanel(params.log(), params.normalise(), params.observed());
        Blinded blinded = new Blinded(params.blind().getOrDefault(column, List.of()));
        return style.panel(AxisLabels.across(column, unit), histograms, blinded);
    }

    private String unit(Map<String, EventTable> samples) {
        return Optional.ofNullable(params.units().get(column))
                .orElseGet(() -> EventNumbers.unit(samples.values(), column));
    }
}
