package org.fivesigma.plugin.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.figure.AxisLabels;
import org.fivesigma.api.figure.Blinded;

/** Shows simulated histograms stacked upon each other, signals as open lines, observed data as points, and both compared. */
@StepType(
        name = "stack",
        version = 4,
        summary = "Stacks simulated histograms, with signals, observed data and a comparison of the two below.",
        example = """
                title: Four-lepton mass
                scale-signal: 50
                notes: [Simulation]
                """)
public final class Stack implements Step<Stack.Params, Stack.Inputs, Stack.Output> {
    /** How it is shown. */
    public record Params(
            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("whether the vertical axis is logarithmic") @Default("false")
            boolean log,

            @Doc("name of the horizontal axis; otherwise the histograms' column")
            Optional<String> label,

            @Doc("unit of the horizontal axis; otherwise the histograms' unit")
            Optional<String> unit,

            @Doc("factor by which signals are drawn larger, named in the legend") @Default("1")
            double scaleSignal,

            @Doc("how data and simulation are compared below") @Default("split-ratio")
            Comparison comparison,

            @Doc("whether contents are divided by the widths of their bins, as suits bins of different widths")
            @Default("false")
            boolean perUnit,

            @Doc("intervals of the column, [low, high] each, where no data are shown") @Default("[]")
            List<List<Double>> blind,

            @Doc("short lines at the upper left") @Default("[]")
            List<String> notes) {
        /** Checks the factor and the intervals. */
        public Params {
            new Blinded(blind);
            if (!(scaleSignal > 0) || Double.isInfinite(scaleSignal)) {
                throw new IllegalArgumentException("the signal's factor must be a number above 0, not " + scaleSignal);
            }
        }
    }

    /** The histograms, all with the same bins. */
    public record Inputs(
            @Doc("simulated histograms to stack, the smallest at the bottom")
            Map<String, Histogram> stacked,

            @Doc("signals shown as open lines, not stacked") Map<String, Histogram> signal,

            @Doc("observed histograms, shown as points of their sum")
            Map<String, Histogram> observed) {}

    /** The figure. */
    public record Output(
            @Doc("one panel, with a comparison below where there are data and simulation")
            Figure figure) {}

    /** For the engine. */
    public Stack() {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        List<Map.Entry<String, Histogram>> all = Stream.of(inputs.stacked(), inputs.signal(), inputs.observed())
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .toList();
        requireSameBins(all);
        Histogram first = all.get(0).getValue();
        String name = params.label().orElse(first.column());
        String unit = params.unit().orElse(first.unit());
        StackedSeries series = new StackedSeries(inputs, params, first.binning());
        String events = params.perUnit() ? AxisLabels.eventsPerUnit(unit) : AxisLabels.events(first.binning(), unit);
        Figure.Axis y = new Figure.Axis(events, params.log(), Optional.empty(), Optional.empty());
        Figure.Axis x = Figure.Axis.of(AxisLabels.across(name, unit));
        Figure.Panel panel = new Figure.Panel(series.notShown(), x, y, series.series(), series.compared());
        String description = "Histogram of " + name + " in "
                + String.join(", ", all.stream().map(Map.Entry::getKey).toList()) + ".";
        return new Output(new Figure(params.title(), description, 1, List.of(panel), params.notes()));
    }

    private static void requireSameBins(List<Map.Entry<String, Histogram>> all) throws StepFailure {
        if (all.isEmpty()) {
            throw new StepFailure("there is no histogram to show", "give at least one histogram");
        }
        Binning bins = all.get(0).getValue().binning();
        for (Map.Entry<String, Histogram> one : all) {
            if (!one.getValue().binning().equals(bins)) {
                throw new StepFailure(
                        "histogram '" + one.getKey() + "' has other bins than '"
                                + all.get(0).getKey() + "'",
                        "fill both with the same bins");
            }
        }
    }
}
