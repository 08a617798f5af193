package org.fivesigma.plugin.figures.pairs;

import java.util.LinkedHashSet;
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
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;

/**
 * Shows event columns against each other: a grid with the distribution of each column on its diagonal, and the sums of weights in
 * cells of two columns beside it, of some samples below the diagonal and of the others above.
 *
 * <p>Binned, as points of 115 000 events would hide each other, take an hour and fill megabytes. All panels together have at most
 * 60 000 cells, so that many columns get coarser cells.
 */
@StepType(
        name = "pair-plots",
        version = 1,
        summary = "Shows event columns against each other in cells, two by two, and each alone on the diagonal.",
        example = """
                columns: [m4l, n_jets]
                above: [background]
                bins: 25
                log: true
                units: {m4l: GeV}
                """)
public final class PairPlots implements Step<PairPlots.Params, PairPlots.Inputs, PairPlots.Output> {
    private static final int MOST_COLUMNS = 20;

    /** What is shown and how. */
    public record Params(
            @Doc("columns to show against each other, 2 to 20")
            List<String> columns,

            @Doc(
                    "samples that are shown together above the diagonal, the others below; when left out, all of them are shown on both sides")
            @Default("[]")
            List<String> above,

            @Doc("bins of each column; cells of many columns are coarser") @Default("40") @Range(min = 2, max = 100)
            int bins,

            @Doc("whether colours are on a logarithmic scale, where cells without a sum above 0 are blank")
            @Default("true")
            boolean log,

            @Doc("column of event weights") Optional<String> weight,

            @Doc("units of columns, where they differ from what the samples say") @Default("{}")
            Map<String, String> units,

            @Doc("title above the figure") @Default("\"\"") String title,

            @Doc("short lines at the upper left") @Default("[]")
            List<String> notes) {}

    /** The events. */
    public record Inputs(
            @Doc("samples by the names they have in the legend")
            Map<String, EventTable> samples) {}

    /** The figure. */
    public record Output(
            @Doc("a grid of as many rows and columns as event columns")
            Figure figure) {}

    /** For the engine. */
    public PairPlots() {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.reading(params.columns(), params.weight());
    }

    @Override
    public void check(Params params, Checks checks) {
        int count = params.columns().size();
        checks.require(
                count >= 2 && count <= MOST_COLUMNS,
                "columns",
                "pair plots show 2 to " + MOST_COLUMNS + " columns, not " + count,
                count < 2 ? "name at least two, or show distributions" : "choose the ones that matter most");
        checks.require(
                new LinkedHashSet<>(params.columns()).size() == count,
                "columns",
                "a column is named twice",
                "name each column once");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.samples().isEmpty()) {
            throw new StepFailure("there is no sample to show", "give at least one sample");
        }
        for (String sample : params.above()) {
            if (!inputs.samples().containsKey(sample)) {
                throw new StepFailure(
                        "there is no sample '" + sample + "' to show above the diagonal",
                        "the samples are: " + String.join(", ", inputs.samples().keySet()));
            }
        }
        return new Output(new PairGrid(params, inputs.samples()).figure(context));
    }
}
