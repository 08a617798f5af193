package org.fivesigma.plugin.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.HistogramSeries;
import org.fivesigma.api.figure.NotShown;

/** Makes the series of a stack and of the comparison below it. */
final class StackedSeries {
    private final Stack.Inputs inputs;
    private final Stack.Params params;
    private final Blinded blinded;
    private final double[] factors;
    private final Optional<Histogram> simulated;
    private final Optional<Histogram> observed;

    StackedSeries(Stack.Inputs inputs, Stack.Params params, Binning binning) {
        this.inputs = inputs;
        this.params = params;
        this.simulated = sum(inputs.stacked().values());
        Blinded hidden = new Blinded(params.blind());
        this.observed = sum(inputs.observed().values()).map(hidden::hide);
        this.blinded = observed.isPresent() ? hidden : Blinded.NOTHING;
        this.factors = params.perUnit() ? HistogramSeries.perWidth(binning, 1) : HistogramSeries.factors(binning, 1);
    }

    private static Optional<Histogram> sum(Collection<Histogram> histograms) {
        return histograms.stream().reduce(Histogram::plus);
    }

    /** What is blinded, stack, band, signals and data, back to front; a sample's colour is its place in the recipe. */
    List<Series> series() {
        List<Series> series = new ArrayList<>(blinded.regions());
        series.addAll(stack());
        simulated.ifPresent(total -> series.add(band(total)));
        int colour = inputs.stacked().size();
        double[] scaled = Arrays.stream(factors)
                .map(factor -> params.scaleSignal() * factor)
                .toArray();
        for (Map.Entry<String, Histogram> signal : inputs.signal().entrySet()) {
            List<Double> edges = HistogramSeries.edges(signal.getValue().binning());
            List<Double> sums = HistogramSeries.sums(signal.getValue(), scaled);
            series.add(
                    new Series.Steps(signal.getKey() + factor(), edges, sums, List.of(), Series.Fill.LINE, colour++));
        }
        observed.ifPresent(data -> series.add(
                HistogramSeries.points(String.join(" + ", inputs.observed().keySet()), data, factors)));
        return series;
    }

    /** What lies outside the bins, in words; empty for nothing. */
    String notShown() {
        return NotShown.yields(simulated, observed);
    }

    /** By all that a sample holds, outside the bins too, so that the order is the same whatever is drawn of the same events. */
    private List<Series.Steps> stack() {
        List<Map.Entry<String, Histogram>> ordered =
                new ArrayList<>(inputs.stacked().entrySet());
        ordered.sort(Comparator.comparingDouble(
                sample -> Arrays.stream(sample.getValue().sums()).sum()));
        List<String> places = List.copyOf(inputs.stacked().keySet());
        List<Series.Steps> stack = new ArrayList<>();
        for (Map.Entry<String, Histogram> sample : ordered) {
            List<Double> edges = HistogramSeries.edges(sample.getValue().binning());
            List<Double> sums = HistogramSeries.sums(sample.getValue(), factors);
            int colour = places.indexOf(sample.getKey());
            stack.add(new Series.Steps(sample.getKey(), edges, sums, List.of(), Series.Fill.STACKED, colour));
        }
        return stack;
    }

    private String factor() {
        if (params.scaleSignal() == 1) {
            return "";
        }
        BigDecimal rounded =
                new BigDecimal(params.scaleSignal()).round(new MathContext(4)).stripTrailingZeros();
        return " \u00d7 " + rounded.toPlainString();
    }

    private Series.Band band(Histogram total) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int bin = 0; bin < factors.length; bin++) {
            low.add(factors[bin] * (total.sum(bin) - total.error(bin)));
            high.add(factors[bin] * (total.sum(bin) + total.error(bin)));
        }
        return new Series.Band("MC stat. unc.", HistogramSeries.edges(total.binning()), low, high);
    }

    /** Data and simulation compared, where both are there and a comparison is wanted. */
    Optional<Figure.Lower> compared() {
        if (observed.isEmpty() || simulated.isEmpty() || params.comparison() == Comparison.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                new ComparisonPanel(params.comparison(), factors, blinded).compared(observed.get(), simulated.get()));
    }
}
