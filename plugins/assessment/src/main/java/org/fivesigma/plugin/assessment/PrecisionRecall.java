package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.fivesigma.plugin.assessment.verdict.ResampledFigures;
import org.fivesigma.plugin.assessment.verdict.Resampling;

/** Shows how pure a selection is for how much signal it keeps, in several parts or of several models. */
@StepType(
        name = "precision-recall",
        version = 1,
        summary =
                "Shows the purity (precision) against the signal efficiency (recall), with the average purity of each curve.",
        example = "points: 300")
public final class PrecisionRecall
        implements Step<PrecisionRecall.Params, PrecisionRecall.Inputs, PrecisionRecall.Output> {
    /**
     * How it is shown.
     *
     * @param points the most points
     * @param replicas the number of samples
     * @param seed decides which samples
     * @param weighted whether weights count
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc(
                    "The most points of a curve that are drawn; those are kept that shape it, and the average is that of all.")
            @Default("300")
            @Range(min = 2, max = 100000)
            int points,

            @Doc(
                    "Number of samples, drawn with replacement, whose spread is the error of the average purity; 0 for no error.")
            @Default("100")
            @Range(min = 0, max = 100000)
            int replicas,

            @Doc("Decides which samples are drawn.") @Default("1")
            long seed,

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
     * @param measures the averages
     */
    public record Output(
            @Doc("One curve for each name.") Figure figure,

            @Doc("NAME.average-purity, the mean purity over the signal efficiency (average precision)")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        Resampling resampling = new Resampling(params.replicas, params.seed, context.threads());
        ScoredParts parts = ScoredParts.of(inputs.events);
        Map<String, ScoredEvents> scored = (params.weighted ? parts : parts.unweighted()).byName();
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Series> series = new ArrayList<>();
        for (Map.Entry<String, ScoredEvents> one : scored.entrySet()) {
            RankedEvents ranked = RankedEvents.of(one.getValue());
            Measure average = ResampledFigures.of(ranked, 1, resampling).get("average-purity");
            measures.put(one.getKey() + ".average-purity", average);
            String name = one.getKey() + " (AP = " + Rounded.text(average, 4) + ")";
            series.add(curve(ranked.scores()).line(name, params.points, false, series.size()));
        }
        Figure.Panel panel = Figure.Panel.of(
                Figure.Axis.between("Signal efficiency", 0, 1), Figure.Axis.between("Purity", 0, 1), series);
        List<String> own = params.weighted ? List.of() : List.of(ScoredParts.COUNTED_ONCE);
        String description = "Purity against signal efficiency of " + String.join(", ", scored.keySet())
                + ", as the threshold of the score falls.";
        return new Output(
                new Figure("", description, 1, List.of(panel), own).labelled(params.title, params.notes),
                new Measures(measures));
    }

    private static Curve curve(RankedScores ranked) {
        return Curve.of(
                ranked.points(),
                i -> ranked.signalAbove(i) / ranked.signal(),
                i -> ranked.signalAbove(i) / (ranked.signalAbove(i) + ranked.backgroundAbove(i)));
    }
}
