package org.fivesigma.api.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;

/**
 * Makes a panel of one histogram for each sample, over each other: simulated ones as open steps, observed ones as points.
 *
 * @param log whether the vertical axis is logarithmic
 * @param normalise whether each histogram is scaled to unit area
 * @param observed names of the samples that are observed
 */
public record HistogramPanel(boolean log, boolean normalise, List<String> observed) {
    /** Copies the list. */
    public HistogramPanel {
        observed = List.copyOf(observed);
    }

    /**
     * The panel; a sample's colour is its place.
     *
     * @param label what is shown and in which unit
     * @param histograms histograms of the same bins, at least one, by the samples' names
     * @param blinded where observed samples are hidden; unit areas are then those of the bins that are not
     */
    public Figure.Panel panel(String label, Map<String, Histogram> histograms, Blinded blinded) throws StepFailure {
        Map<String, Histogram> shown = new LinkedHashMap<>();
        histograms.forEach((sample, histogram) ->
                shown.put(sample, observed.contains(sample) ? blinded.hide(histogram) : histogram));
        boolean hides = !blinded.isEmpty() && histograms.keySet().stream().anyMatch(observed::contains);
        Blinded hidden = hides ? blinded : Blinded.NOTHING;
        Histogram first = histograms.values().iterator().next();
        Figure.Axis y = new Figure.Axis(events(first, hidden), log, Optional.empty(), Optional.empty());
        String title = NotShown.entries(shown.values());
        return new Figure.Panel(title, Figure.Axis.of(label), y, series(shown, hidden), Optional.empty());
    }

    private List<Series> series(Map<String, Histogram> shown, Blinded hidden) throws StepFailure {
        List<Series> simulated = new ArrayList<>();
        List<Series> data = new ArrayList<>();
        for (Map.Entry<String, Histogram> sample : shown.entrySet()) {
            String name = sample.getKey();
            Histogram histogram = sample.getValue();
            double[] factors = factors(name, histogram, hidden);
            if (observed.contains(name)) {
                data.add(HistogramSeries.points(name, histogram, factors));
            } else {
                simulated.add(steps(name, histogram, factors, simulated.size()));
            }
        }
        List<Series> series = new ArrayList<>(hidden.regions());
        series.addAll(simulated);
        series.addAll(data);
        return series;
    }

    private String events(Histogram first, Blinded hidden) {
        if (!normalise) {
            return AxisLabels.events(first.binning(), first.unit());
        }
        return hidden.isEmpty() ? "Normalised to unit area" : "Normalised to unit area where not blinded";
    }

    private static Series.Steps steps(String sample, Histogram histogram, double[] factors, int colour) {
        return new Series.Steps(
                sample,
                HistogramSeries.edges(histogram.binning()),
                HistogramSeries.sums(histogram, factors),
                HistogramSeries.errors(histogram, factors),
                Series.Fill.LINE,
                colour);
    }

    private double[] factors(String sample, Histogram histogram, Blinded hidden) throws StepFailure {
        Binning binning = histogram.binning();
        return normalise
                ? HistogramSeries.perWidth(binning, 1 / area(sample, hidden.hide(histogram)))
                : HistogramSeries.factors(binning, 1);
    }

    private static double area(String sample, Histogram histogram) throws StepFailure {
        double total = HistogramSeries.total(histogram);
        if (total > 0) {
            return total;
        }
        long entries = Arrays.stream(histogram.entries()).sum();
        if (total == 0 && entries == 0) {
            return 1;
        }
        throw new StepFailure(
                "the weights of '" + histogram.column() + "' in sample '" + sample + "' add up to " + total
                        + " in its bins, which cannot be scaled to unit area",
                "leave the sample out, choose other ranges or do not scale to unit area");
    }
}
