package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.figure.Blinded;
import org.fivesigma.api.figure.EventNumbers;
import org.fivesigma.api.figure.NegativeWeights;
import org.fivesigma.api.figure.PanelGrid;

/** Shows event columns as step histograms, the samples over each other and one panel for each column. */
@StepType(
        name = "distributions",
        version = 3,
        summary = "Shows the distributions of event columns in several samples, one panel for each column.",
        example = """
                columns: [m4l, n_jets]
                bins: 25
                units: {m4l: GeV}
                ranges: {m4l: {low: 105, high: 160, bins: 55}}
                normalise: true
                """)
public final class Distributions implements Step<Distributions.Params, Distributions.Inputs, Distributions.Output> {
    /** What is shown and how. */
    public record Params(
            @Doc("columns to show, one panel each") List<String> columns,

            @Doc("number of bins of columns without a range of their own") @Default("50") @Range(min = 1, max = 10000)
            int bins,

            @Doc("whether the vertical axes are logarithmic") @Default("false")
            boolean log,

            @Doc("column of event weights") Optional<String> weight,

            @Doc("units of columns, where they differ from what the samples say") @Default("{}")
            Map<String, String> units,

            @Doc("bins of columns; the others reach from the smallest to the largest value of all samples")
            @Default("{}")
            Map<String, Binning> ranges,

            @Doc("whether each distribution is scaled to unit area") @Default("false")
            boolean normalise,

            @Doc("samples of observed events, shown as points") @Default("[]")
            List<String> observed,

            @Doc("for columns the intervals, [low, high] each, where observed events are not shown") @Default("{}")
            Map<String, List<List<Double>>> blind,

            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("short lines at the upper left") @Default("[]")
            List<String> notes) {
        /** Checks the intervals. */
        public Params {
            blind.values().forEach(Blinded::new);
        }
    }

    /** The events. */
    public record Inputs(
            @Doc("samples by the names they have in the legend")
            Map<String, EventTable> samples) {}

    /** The figure. */
    public record Output(@Doc("one panel for each column") Figure figure) {}

    /** For the engine. */
    public Distributions() {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.reading(params.columns(), params.weight());
    }

    @Override
    public void check(Params params, Checks checks) {
        checks.require(!params.columns().isEmpty(), "columns", "no column to show", "name at least one column");
        for (String named : params.units().keySet()) {
            requireShown(params, checks, "units", named);
        }
        for (String named : params.ranges().keySet()) {
            requireShown(params, checks, "ranges", named);
        }
    }

    private static void requireShown(Params params, Checks checks, String parameter, String named) {
        checks.require(
                params.columns().contains(named),
                parameter + "." + named,
                "'" + named + "' is not among the columns shown",
                "add it to columns, or remove it here; columns are " + params.columns());
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.samples().isEmpty()) {
            throw new StepFailure("there is no sample to show", "give at least one sample");
        }
        Map<String, double[]> weights = EventNumbers.weights(inputs.samples(), params.weight());
        List<Figure.Panel> panels = new ArrayList<>();
        for (String column : params.columns()) {
            context.progress(panels.size() / (double) params.columns().size(), "filling " + column);
            panels.add(new ColumnPanel(params, column).panel(inputs.samples(), weights));
        }
        String description = "Distributions of " + String.join(", ", params.columns()) + " in "
                + String.join(", ", inputs.samples().keySet()) + ".";
        List<String> notes = new ArrayList<>(params.notes());
        notes.addAll(NegativeWeights.notes(weights));
        return new Output(new Figure(params.title(), description, PanelGrid.columns(panels.size()), panels, notes));
    }
}
