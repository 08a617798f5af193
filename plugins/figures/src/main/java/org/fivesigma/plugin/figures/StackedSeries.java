package org.fivesigma.plugin.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;

/** Makes the series of a stack and of the ratio below it. */
final class StackedSeries {
    private static final List<Double> RATIO_REACHES = List.of(0.25, 0.5, 1.0);
    /** A little more than the round number, so that no tick label stands at the very end of the axis. */
    private static final double OVER = 1.1;

    private final Stack.Inputs inputs;
    private final double scaleSignal;
    private final Optional<Histogram> simulated;
    private final Optional<Histogram> observed;

    StackedSeries(Stack.Inputs inputs, double scaleSignal) {
        this.inputs = inputs;
        this.scaleSignal = scaleSignal;
        this.simulated = sum(inputs.stacked().values());
        this.observed = sum(inputs.observed().values());
    }

    private static Optional<Histogram> sum(Collection<Histogram> histograms) {
        return histograms.stream().reduce(Histogram::plus);
    }

    /** Stack, band, signals and data, back to front; a sample's colour is its place in the recipe. */
    List<Series> series() {
        List<Series> series = new ArrayList<>(stack());
        simulated.ifPresent(total -> series.add(band(total)));
        int colour = inputs.stacked().size();
        for (Map.Entry<String, Histogram> signal : inputs.signal().entrySet()) {
            List<Double> edges = HistogramSeries.edges(signal.getValue().binning());
            List<Double> sums = HistogramSeries.sums(signal.getValue(), scaleSignal);
            series.add(
                    new Series.Steps(signal.getKey() + factor(), edges, sums, List.of(), Series.Fill.LINE, colour++));
        }
        observed.ifPresent(data -> series.add(
                HistogramSeries.points(String.join(" + ", inputs.observed().keySet()), data)));
        return series;
    }

    /** What lies outside the bins, in words; empty for nothing. */
    String notShown() {
        return NotShown.yields(simulated, observed);
    }

    private List<Series.Steps> stack() {
        List<Map.Entry<String, Histogram>> ordered =
                new ArrayList<>(inputs.stacked().entrySet());
        ordered.sort(Comparator.comparingDouble(sample -> HistogramSeries.total(sample.getValue())));
        List<String> places = List.copyOf(inputs.stacked().keySet());
        List<Series.Steps> stack = new ArrayList<>();
        for (Map.Entry<String, Histogram> sample : ordered) {
            List<Double> edges = HistogramSeries.edges(sample.getValue().binning());
            List<Double> sums = HistogramSeries.sums(sample.getValue(), 1);
            int colour = places.indexOf(sample.getKey());
            stack.add(new Series.Steps(sample.getKey(), edges, sums, List.of(), Series.Fill.STACKED, colour));
        }
        return stack;
    }

    private String factor() {
        if (scaleSignal == 1) {
            return "";
        }
        BigDecimal rounded =
                new BigDecimal(scaleSignal).round(new MathContext(4)).stripTrailingZeros();
        return " \u00d7 " + rounded.toPlainString();
    }

    private static Series.Band band(Histogram total) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int bin = 0; bin < total.binning().count(); bin++) {
            low.add(total.sum(bin) - total.error(bin));
            high.add(total.sum(bin) + total.error(bin));
        }
        return new Series.Band("MC stat. unc.", HistogramSeries.edges(total.binning()), low, high);
    }

    /** Data over simulation, where both are there; bins without positive simulation show nothing. */
    Optional<Figure.Lower> ratio() {
        if (observed.isEmpty() || simulated.isEmpty()) {
            return Optional.empty();
        }
        Histogram total = simulated.get();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int bin = 0; bin < total.binning().count(); bin++) {
            double relative = total.sum(bin) > 0 ? total.error(bin) / total.sum(bin) : 0;
            low.add(1 - relative);
            high.add(1 + relative);
        }
        Series.Points points = ratioPoints(observed.get(), total);
        double reach = reach(points.y());
        Figure.Axis axis = new Figure.Axis(
                "Data / MC", false, Optional.of(Math.max(0, 1 - OVER * reach)), Optional.of(1 + OVER * reach));
        List<Double> edges = HistogramSeries.edges(total.binning());
        return Optional.of(new Figure.Lower(axis, 1, List.of(new Series.Band("", edges, low, high), points)));
    }

    private static Series.Points ratioPoints(Histogram data, Histogram total) {
        Series.Points points = HistogramSeries.points("", data);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int i = 0; i < points.x().size(); i++) {
            double simulated = total.sum(total.binning().find(points.x().get(i)));
            if (simulated > 0) {
                x.add(points.x().get(i));
                y.add(points.y().get(i) / simulated);
                below.add(points.below().get(i) / simulated);
                above.add(points.above().get(i) / simulated);
            }
        }
        return new Series.Points("", x, y, below, above);
    }

    /** The smallest reach around 1 that holds nine of ten points; arrows stand for the others. */
    private static double reach(List<Double> ratios) {
        for (double reach : RATIO_REACHES) {
            long within = ratios.stream()
                    .filter(ratio -> Math.abs(ratio - 1) <= reach)
                    .count();
            if (within >= 0.9 * ratios.size()) {
                return reach;
            }
        }
        return RATIO_REACHES.get(RATIO_REACHES.size() - 1);
    }
}
