package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.curve.Merit;
import org.fivesigma.plugin.assessment.curve.ThresholdCurves;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.scored.Yields;

/** Shows what each threshold of a score selects, and finds the best ones. */
@StepType(
        name = "threshold-scan",
        version = 1,
        summary =
                "Shows efficiencies, purity and significance against the threshold of a score, and finds the best thresholds.",
        example = """
                yield-weight: weight
                least-background: 10
                """)
public final class ThresholdScan implements Step<ThresholdScan.Params, ThresholdScan.Inputs, ThresholdScan.Output> {
    private static final int PURITY_EFFICIENCY_COLOUR = 3;

    /**
     * What counts.
     *
     * @param yieldWeight the column
     * @param leastBackground the number of events
     * @param points the most points
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("The column whose weights give expected yields, for the significance; without it the weights of the "
                    + "training do. A part is scaled, class by class, to the sum of all parts.")
            Optional<String> yieldWeight,

            @Doc(
                    "The least number of background events, whatever their weights, for a significance to count: few make it a "
                            + "fluctuation.")
            @Default("10")
            @Range(min = 0, max = 1000000)
            int leastBackground,

            @Doc("The most points of a curve that are drawn.") @Default("300") @Range(min = 2, max = 100000)
            int points,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is scanned.
     *
     * @param events by part
     */
    public record Inputs(
            @Doc("Scored events by part; shown is the last part that has events, and the training dashed.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The scan.
     *
     * @param figure the curves
     * @param measures the best thresholds
     */
    public record Output(
            @Doc("Efficiencies, purity and their product in one panel, significances in another.")
            Figure figure,

            @Doc(
                    "purity-efficiency, significance (s / sqrt(s + b)) and asimov at their best, each with its threshold as "
                            + "NAME.threshold: events of this score or a higher one are selected")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> yields = params.yieldWeight.map(Set::of).orElse(Set.of());
        return new ColumnFlow(yields, true, false, Set.of(), false, List.of(), Set.of());
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        ScoredParts parts = ScoredParts.of(inputs.events);
        RankedEvents last = RankedEvents.of(parts.last());
        RankedEvents yields = yields(params, inputs, parts, last);
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Figure.Panel> panels = List.of(
                efficiencies(params, parts, ThresholdCurves.of(last), measures),
                significances(params, ThresholdCurves.of(yields, params.leastBackground), measures));
        String description =
                "Efficiency, purity and significance of " + parts.lastName() + " against the threshold of the score.";
        return new Output(new Figure(params.title, description, 2, panels, params.notes), new Measures(measures));
    }

    private static Figure.Panel efficiencies(
            Params params, ScoredParts parts, ThresholdCurves last, Map<String, Measure> measures) {
        List<Series> series = new ArrayList<>(efficiencies(last, params.points, false));
        parts.trainingBesides()
                .map(training -> ThresholdCurves.of(RankedEvents.of(training)))
                .ifPresent(training -> series.addAll(efficiencies(training, params.points, true)));
        best(Merit.PURITY_EFFICIENCY, last, measures).ifPresent(series::add);
        Figure.Axis y = new Figure.Axis("Efficiency, purity", false, Optional.of(0.0), Optional.empty());
        return new Figure.Panel(panelTitle(parts), threshold(), y, series, Optional.empty());
    }

    private static Figure.Panel significances(Params params, ThresholdCurves yields, Map<String, Measure> measures) {
        List<Series> series = new ArrayList<>();
        series.add(yields.merit(Merit.SIGNIFICANCE).line("s / \u221a(s + b)", params.points, false, 0));
        series.add(yields.merit(Merit.ASIMOV).line("Asimov", params.points, false, 1));
        best(Merit.SIGNIFICANCE, yields, measures).ifPresent(series::add);
        best(Merit.ASIMOV, yields, measures);
        Figure.Axis y = new Figure.Axis("Significance", false, Optional.of(0.0), Optional.empty());
        return Figure.Panel.of(threshold(), y, series);
    }

    private static Figure.Axis threshold() {
        return Figure.Axis.between("Threshold of the score", 0, 1);
    }

    private static String panelTitle(ScoredParts parts) {
        String last = parts.lastName();
        return parts.trainingBesides().isPresent() ? last + "; dashed: " + ScoredParts.TRAINING : last;
    }

    /** The events of the last part weighted to the yields of all. */
    private static RankedEvents yields(Params params, Inputs inputs, ScoredParts parts, RankedEvents last)
            throws StepFailure {
        EventTable table = inputs.events.get(parts.lastName());
        Optional<String> column = params.yieldWeight.or(() -> table.specs().stream()
                .filter(spec -> spec.role() == Role.WEIGHT)
                .map(spec -> spec.name())
                .findFirst());
        if (column.isEmpty()) {
            return last;
        }
        Yields yields = Yields.of(column.get(), inputs.events.values());
        return last.weightedBy(yields.scaled(table, last.events()));
    }

    private static List<Series> efficiencies(ThresholdCurves curves, int points, boolean dashed) {
        // the dashed ones have the colours of the others, whose names serve for both
        return List.of(
                curves.efficiency().line(dashed ? "" : "Signal efficiency", points, dashed, 0),
                curves.backgroundEfficiency().line(dashed ? "" : "Background efficiency", points, dashed, 1),
                curves.purity().line(dashed ? "" : "Purity", points, dashed, 2),
                curves.merit(Merit.PURITY_EFFICIENCY)
                        .line(dashed ? "" : "Purity \u00d7 efficiency", points, dashed, PURITY_EFFICIENCY_COLOUR));
    }

    /** Publishes the best threshold and marks it, where there is one. */
    private static Optional<Series> best(Merit merit, ThresholdCurves curves, Map<String, Measure> measures) {
        ThresholdCurves.Best best = curves.best(merit);
        String name = merit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        measures.put(name, best.worth());
        measures.put(name + ".threshold", Measure.of(best.threshold()));
        return Double.isNaN(best.threshold())
                ? Optional.empty()
                : Optional.of(new Series.Rule("", best.threshold(), Series.Keeps.ABOVE));
    }
}
