package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;

/** Makes the panel of one column: a histogram of each sample in common bins. */
final class ColumnPanel {
    private final Distributions.Params params;
    private final String column;

    ColumnPanel(Distributions.Params params, String column) {
        this.params = params;
        this.column = column;
    }

    Figure.Panel panel(Map<String, EventTable> samples) throws StepFailure {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            values.put(sample.getKey(), numbers(sample.getKey(), sample.getValue(), column));
        }
        Binning binning = Optional.ofNullable(params.ranges().get(column))
                .orElseGet(() -> ColumnBins.of(values.values(), params.bins()));
        String unit = unit(samples);
        List<Series> series = new ArrayList<>();
        List<Histogram> histograms = new ArrayList<>();
        for (Map.Entry<String, double[]> sample : values.entrySet()) {
            double[] weights = weights(sample.getKey(), samples.get(sample.getKey()));
            Histogram histogram = Histogram.fill(column, unit, binning, sample.getValue(), weights);
            series.add(steps(sample.getKey(), histogram, series.size()));
            histograms.add(histogram);
        }
        String events = params.normalise() ? "Normalised to unit area" : AxisLabels.events(binning, unit);
        Figure.Axis y = new Figure.Axis(events, params.log(), Optional.empty(), Optional.empty());
        Figure.Axis x = Figure.Axis.of(AxisLabels.across(column, unit));
        return new Figure.Panel(NotShown.entries(histograms), x, y, series, Optional.empty());
    }

    private static double[] numbers(String sample, EventTable table, String column) throws StepFailure {
        Optional<ColumnSpec> spec =
                table.specs().stream().filter(one -> one.name().equals(column)).findFirst();
        if (spec.isEmpty()) {
            throw new StepFailure(
                    "sample '" + sample + "' has no column '" + column + "'", "its columns are " + table.names());
        }
        if (spec.get().type() == ColumnType.TEXT) {
            throw new StepFailure(
                    "column '" + column + "' of sample '" + sample + "' holds texts, which have no distribution",
                    "show columns of numbers");
        }
        if (spec.get().type().isList()) {
            throw new StepFailure(
                    "column '" + column + "' of sample '" + sample
                            + "' holds a list per event, where one number is needed",
                    "derive one number of it first, as in max(" + column + ") or " + column + "[0]");
        }
        return table.numbers(column);
    }

    private double[] weights(String sample, EventTable table) throws StepFailure {
        return params.weight().isPresent()
                ? numbers(sample, table, params.weight().get())
                : table.weights(Optional.empty());
    }

    private String unit(Map<String, EventTable> samples) {
        Optional<String> given = Optional.ofNullable(params.units().get(column));
        return given.orElseGet(() -> samples.values().stream()
                .flatMap(table -> table.specs().stream())
                .filter(spec -> spec.name().equals(column) && !spec.unit().isBlank())
                .map(ColumnSpec::unit)
                .findFirst()
                .orElse(""));
    }

    private Series.Steps steps(String sample, Histogram histogram, int colour) throws StepFailure {
        List<Double> sums = HistogramSeries.sums(histogram, 1);
        List<Double> errors = HistogramSeries.errors(histogram, 1);
        if (params.normalise()) {
            double area = area(sample, histogram);
            for (int bin = 0; bin < sums.size(); bin++) {
                double scale = area * histogram.binning().width(bin);
                sums.set(bin, sums.get(bin) / scale);
                errors.set(bin, errors.get(bin) / scale);
            }
        }
        List<Double> edges = HistogramSeries.edges(histogram.binning());
        return new Series.Steps(sample, edges, sums, errors, Series.Fill.LINE, colour);
    }

    private double area(String sample, Histogram histogram) throws StepFailure {
        double total = HistogramSeries.total(histogram);
        if (total > 0) {
            return total;
        }
        long entries = java.util.Arrays.stream(histogram.entries()).sum();
        if (total == 0 && entries == 0) {
            return 1;
        }
        throw new StepFailure(
                "the weights of '" + column + "' in sample '" + sample + "' add up to " + total
                        + " in its bins, which cannot be scaled to unit area",
                "set normalise: false, choose other ranges or leave the sample out");
    }
}
