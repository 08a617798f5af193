package org.fivesigma.plugin.figures.pairs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.AxisLabels;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.ColumnBins;
import org.fivesigma.api.figure.EventNumbers;
import org.fivesigma.api.figure.HistogramPanel;
import org.fivesigma.api.figure.HistogramSeries;

/** Makes the panels of pair plots. */
final class PairGrid {
    /** So many cells in all panels together draw fast and fill few megabytes. */
    private static final int MOST_CELLS = 60_000;

    private final PairPlots.Params params;
    private final Map<String, EventTable> samples;
    private final Map<String, double[]> weights;
    private final List<Binning> cells = new ArrayList<>();
    private final List<Figure.Panel> alone = new ArrayList<>();
    private final Map<String, List<byte[]>> places = new LinkedHashMap<>();

    PairGrid(PairPlots.Params params, Map<String, EventTable> samples) throws StepFailure {
        this.params = params;
        this.samples = samples;
        this.weights = EventNumbers.weights(samples, params.weight());
        samples.keySet().forEach(sample -> places.put(sample, new ArrayList<>()));
        for (String column : params.columns()) {
            place(column);
        }
    }

    /** Bins a column once: its distribution, and for each event the cell in which it lies. */
    private void place(String column) throws StepFailure {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> sample : samples.entrySet()) {
            values.put(sample.getKey(), EventNumbers.of(sample.getKey(), sample.getValue(), column));
        }
        Binning binning = ColumnBins.of(values.values(), params.bins());
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        values.forEach((sample, numbers) ->
                histograms.put(sample, Histogram.fill(column, "", binning, numbers, weights.get(sample))));
        HistogramPanel style = new HistogramPanel(false, true, List.of());
        alone.add(style.panel("", histograms, Blinded.NOTHING));
        Binning coarse = ColumnBins.of(values.values(), cellsAcross());
        cells.add(coarse);
        values.forEach((sample, numbers) -> places.get(sample).add(places(coarse, numbers)));
    }

    private int cellsAcross() {
        int count = params.columns().size();
        return Math.min(params.bins(), (int) Math.sqrt(MOST_CELLS / (count * (count - 1.0))));
    }

    /** The cell of each event, or -1 where it has none. */
    private static byte[] places(Binning binning, double[] numbers) {
        byte[] places = new byte[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            int bin = Double.isNaN(numbers[row]) ? -1 : binning.find(numbers[row]);
            places[row] = (byte) (bin == binning.count() ? -1 : bin);
        }
        return places;
    }

    Figure figure(StepContext context) {
        Set<String> above = new LinkedHashSet<>(params.above().isEmpty() ? samples.keySet() : params.above());
        Set<String> below = new LinkedHashSet<>(samples.keySet());
        if (!params.above().isEmpty()) {
            below.removeAll(above);
        }
        int count = params.columns().size();
        List<Figure.Panel> panels = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            context.progress(row / (double) count, "filling " + params.columns().get(row));
            for (int column = 0; column < count; column++) {
                panels.add(row == column ? diagonal(row) : pair(row, column, row > column ? below : above));
            }
        }
        String sides = params.above().isEmpty()
                ? "on both sides of the diagonal"
                : "below the diagonal " + String.join(" + ", below) + ", above it " + String.join(" + ", above);
        List<String> notes = new ArrayList<>(params.notes());
        notes.add(Character.toUpperCase(sides.charAt(0))
                + sides.substring(1)
                + (params.above().isEmpty() ? ": " + String.join(" + ", samples.keySet()) : ""));
        String description = "Pairs of " + String.join(", ", params.columns()) + " in "
                + String.join(", ", samples.keySet()) + ", " + sides + ".";
        return new Figure(params.title(), description, count, panels, notes);
    }

    /** The distribution of one column; the samples are named in the first one. */
    private Figure.Panel diagonal(int place) {
        Figure.Panel panel = alone.get(place);
        List<Series> series = new ArrayList<>();
        for (Series one : panel.series()) {
            Series.Steps steps = (Series.Steps) one;
            String name = place == 0 ? steps.name() : "";
            series.add(new Series.Steps(name, steps.edges(), steps.values(), List.of(), steps.fill(), steps.colour()));
        }
        Figure.Axis y = Figure.Axis.of("Unit area");
        return new Figure.Panel(panel.title(), axis(place), y, series, Optional.empty());
    }

    private Figure.Panel pair(int row, int column, Set<String> shown) {
        Binning x = cells.get(column);
        Binning y = cells.get(row);
        double[] sums = new double[x.count() * y.count()];
        for (String sample : shown) {
            add(places.get(sample).get(column), places.get(sample).get(row), weights.get(sample), x.count(), sums);
        }
        List<Double> values = new ArrayList<>(sums.length);
        for (double sum : sums) {
            values.add(sum == 0 || params.log() && sum < 0 ? Double.NaN : sum);
        }
        Series.ColourScale scale = new Series.ColourScale("", false, params.log(), Optional.empty(), Optional.empty());
        Series.Cells filled =
                new Series.Cells("", HistogramSeries.edges(x), HistogramSeries.edges(y), values, List.of(), scale);
        return Figure.Panel.of(axis(column), axis(row), List.of(filled));
    }

    private static void add(byte[] columns, byte[] rows, double[] weights, int width, double[] sums) {
        for (int event = 0; event < columns.length; event++) {
            if (columns[event] >= 0 && rows[event] >= 0) {
                sums[rows[event] * width + columns[event]] += weights[event];
            }
        }
    }

    /** The axis of a column, the same in all panels, so that a drawing can show its numbers at the edges of the grid only. */
    private Figure.Axis axis(int place) {
        Binning binning = cells.get(place);
        return Figure.Axis.between(label(place), binning.edge(0), binning.edge(binning.count()));
    }

    private String label(int place) {
        String column = params.columns().get(place);
        return AxisLabels.across(
                column,
                Optional.ofNullable(params.units().get(column))
                        .orElseGet(() -> EventNumbers.unit(samples.values(), column)));
    }
}
