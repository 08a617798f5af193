package org.fivesigma.recipe;

import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** What the report shows beyond numbers and verdicts. */
public record ReportBlock(
        @Doc("cut sets whose cut-flow is shown; all when left out")
        Optional<Names> cutFlow,

        @Doc("step histograms of columns, overlaid by sample")
        Optional<Distributions> distributions,

        @Doc("cut sets of which each value that is cut on is shown, before any cut and after all the other cuts")
        Optional<Names> cuts,

        @Doc("columns against each other, two by two") Optional<Pairs> pairs,
        @Doc("stacked histograms with observed points") Optional<Stacks> stacks,
        @Doc("how fits are shown") @Default("overlay") FitView fits,

        @Doc("what is shown of each model; all that is usual and that the model has when left out")
        Optional<ModelFigures> models) {

    /** How fits are shown. */
    public enum FitView {
        /** Data, curves, pulls and parameters. */
        OVERLAY,
        /** Not drawn. */
        NONE
    }

    /** Step histograms of columns. */
    public record Distributions(
            @Doc("columns or feature lists") Names of,

            @Doc("cut sets after which they are drawn; none means before any cut") @Default("[none]")
            Names after,

            @Doc("logarithmic axis") @Default("false") boolean log,

            @Doc("number of bins") @Default("50") @Range(min = 1, max = 1e5)
            int bins,

            @Doc("each sample normalised to unit area") @Default("false")
            boolean normalise) {}

    /** Stacked histograms. */
    public record Stacks(
            @Doc("histograms; all when left out") Optional<Names> of,

            @Doc("factor by which the signal line is scaled") @Default("1") @Range(min = 1e-12, max = 1e12)
            double scaleSignal,

            @Doc("how data and simulation are compared below") @Default("split-ratio")
            Comparison comparison,

            @Doc("contents divided by the widths of their bins") @Default("false")
            boolean perUnit) {}

    /** How data and simulation are compared below a stack. */
    public enum Comparison {
        /** Data over simulation, the points with the errors of both. */
        RATIO,
        /** Data over simulation, each with its own errors. */
        SPLIT_RATIO,
        /** Difference over the error of both. */
        PULL,
        /** Data less simulation. */
        DIFFERENCE,
        /** Difference over simulation. */
        RELATIVE_DIFFERENCE,
        /** Difference over sum. */
        ASYMMETRY,
        /** Not at all. */
        NONE
    }

    /** Columns against each other. */
    public record Pairs(
            @Doc("columns or feature lists, 2 to 20 columns together")
            Names of,

            @Doc("cut sets after which they are drawn; none means before any cut") @Default("[none]")
            Names after,

            @Doc("number of bins; many columns get fewer") @Default("40") @Range(min = 2, max = 100)
            int bins,

            @Doc("colours on a logarithmic scale") @Default("true")
            boolean log) {}
}
