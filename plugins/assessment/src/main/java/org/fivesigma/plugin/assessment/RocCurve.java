package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.api.learning.metric.RankedScores;
import org.fivesigma.plugin.assessment.curve.Curve;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.verdict.Placements;

/** Shows how much signal a classifier keeps for how much background, in several parts or of several models. */
@StepType(
        name = "roc-curve",
        version = 1,
        summary = "Shows the signal efficiency against the background efficiency, with the area under each curve.",
        example = "axes: efficiencies")
public final class RocCurve implements Step<RocCurve.Params, RocCurve.Inputs, RocCurve.Output> {
    private static final int STEPS = 100;

    /** What the axes show. */
    public enum Axes {
        /** As most papers do. */
        @Doc("The signal efficiency over the background efficiency.")
        EFFICIENCIES,
        /** As TMVA does. */
        @Doc("The background rejection, one minus its efficiency, over the signal efficiency.")
        REJECTION,
        /** As flavour tagging does. */
        @Doc("One over the background efficiency, logarithmically, over the signal efficiency.")
        REJECTION_FACTOR
    }

    /**
     * How it is shown.
     *
     * @param axes what they show
     * @param points the most points
     * @param weighted whether weights count
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("What the axes show.") @Default("efficiencies")
            Axes axes,

            @Doc(
                    "The most points of a curve that are drawn; those are kept that shape it, and the area is that of all.")
            @Default("300")
            @Range(min = 2, max = 100000)
            int points,

            @Doc("Whether events count by their weights, or each once.") @Default("true")
            boolean weighted,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is shown.
     *
     * @param events by name
     */
    public record Inputs(
            @Doc("Scored events by the name of their curve: parts as one model scores them, or a part as several do.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The curves.
     *
     * @param figure the curves
     * @param measures the areas
     */
    public record Output(
            @Doc("One curve for each name.") Figure figure,

            @Doc("NAME.auc, the area under each curve with its error by DeLong")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        ScoredParts parts = ScoredParts.of(inputs.events);
        Map<String, ScoredEvents> scored = (params.weighted ? parts : parts.unweighted()).byName();
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Series> series = new ArrayList<>();
        for (Map.Entry<String, ScoredEvents> one : scored.entrySet()) {
            RankedEvents ranked = RankedEvents.of(one.getValue());
            Measure area = Placements.of(ranked).area();
            measures.put(one.getKey() + ".auc", area);
            String name = one.getKey() + " (AUC = " + Rounded.text(area, 4) + ")";
            series.add(curve(params.axes, ranked.scores()).line(name, params.points, false, series.size()));
        }
        series.add(0, chance(params.axes));
        Figure.Panel panel = Figure.Panel.of(x(params.axes), y(params.axes), series);
        List<String> own = params.weighted ? List.of() : List.of(ScoredParts.COUNTED_ONCE);
        String description = "Signal efficiency against background efficiency of " + String.join(", ", scored.keySet())
                + ", as the threshold of the score falls.";
        return new Output(
                new Figure("", description, 1, List.of(panel), own).labelled(params.title, params.notes),
                new Measures(measures));
    }

    private static Curve curve(Axes axes, RankedScores ranked) {
        IntToDoubleFunction signal = i -> ranked.signalAbove(i) / ranked.signal();
        IntToDoubleFunction background = i -> ranked.backgroundAbove(i) / ranked.background();
        IntToDoubleFunction rejection = i -> 1 - background.applyAsDouble(i);
        // infinite where no background is left, and then no point
        IntToDoubleFunction factor = i -> 1 / background.applyAsDouble(i);
        int points = ranked.points();
        return switch (axes) {
            case EFFICIENCIES -> Curve.of(points, background, signal).from(0, 0);
            case REJECTION -> Curve.of(points, signal, rejection).from(0, 1);
            case REJECTION_FACTOR -> Curve.of(points, signal, factor).onLogarithmicScale();
        };
    }

    private static Figure.Axis x(Axes axes) {
        return Figure.Axis.between(axes == Axes.EFFICIENCIES ? "Background efficiency" : "Signal efficiency", 0, 1);
    }

    private static Figure.Axis y(Axes axes) {
        return switch (axes) {
            case EFFICIENCIES -> Figure.Axis.between("Signal efficiency", 0, 1);
            case REJECTION -> Figure.Axis.between("Background rejection", 0, 1);
            case REJECTION_FACTOR ->
                new Figure.Axis("1 / background efficiency", true, Optional.of(1.0), Optional.empty());
        };
    }

    /** What scores without meaning would give. */
    private static Series chance(Axes axes) {
        List<Double> rising = IntStream.rangeClosed(axes == Axes.REJECTION_FACTOR ? 1 : 0, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .toList();
        List<Double> y = rising.stream()
                .map(x -> switch (axes) {
                    case EFFICIENCIES -> x;
                    case REJECTION -> 1 - x;
                    case REJECTION_FACTOR -> 1 / x;
                })
                .toList();
        return new Series.Line("Chance", rising, y, true, Series.Points.BLACK);
    }
}
