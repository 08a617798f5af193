package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.fivesigma.api.data.Histogram;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.compare.UnitArea;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.verdict.CalibrationBins;
import org.fivesigma.plugin.assessment.verdict.ResampledFigures;
import org.fivesigma.plugin.assessment.verdict.Resampling;
import org.fivesigma.plugin.assessment.verdict.WeightedMean;

/** Shows whether scores can be taken for probabilities: of events with a score of 0.8, four in five should be signal. */
@StepType(
        name = "calibration",
        version = 1,
        summary = "Shows the fraction of signal among events of each score (the reliability diagram).",
        example = "bins: 10")
public final class Calibration implements Step<Calibration.Params, Calibration.Inputs, Calibration.Output> {
    /**
     * How events are gathered.
     *
     * @param bins their number
     * @param replicas the number of samples
     * @param seed decides which samples
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("Number of equally wide bins of the score from 0 to 1.") @Default("10") @Range(min = 1, max = 10000)
            int bins,

            @Doc(
                    "Number of samples, drawn with replacement, whose spread is the error of calibration-error; 0 for no error.")
            @Default("100")
            @Range(min = 0, max = 100000)
            int replicas,

            @Doc("Decides which samples are drawn.") @Default("1")
            long seed,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is shown.
     *
     * @param events by name
     */
    public record Inputs(
            @Doc("Scored events by the name in the legend: parts as one model scores them, or a part as several do.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The diagram.
     *
     * @param figure fractions over scores
     * @param measures how far they are apart
     */
    public record Output(
            @Doc("The fraction of signal in each bin over its mean score, and below how the scores are distributed.")
            Figure figure,

            @Doc(
                    "NAME.calibration-error, the mean distance of fraction and score over the events, and NAME.brier, the mean "
                            + "square of the distance between score and truth")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        Resampling resampling = new Resampling(params.replicas, params.seed, context.threads());
        Map<String, ScoredEvents> scored = ScoredParts.of(inputs.events).byName();
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Series> fractions = new ArrayList<>();
        List<Series> scores = new ArrayList<>();
        for (Map.Entry<String, ScoredEvents> one : scored.entrySet()) {
            ScoredEvents events = one.getValue();
            measures.put(
                    one.getKey() + ".calibration-error",
                    ResampledFigures.of(RankedEvents.of(events), params.bins, resampling)
                            .get("calibration-error"));
            measures.put(one.getKey() + ".brier", WeightedMean.brier(events));
            fractions.add(points(one.getKey(), CalibrationBins.of(events, params.bins), scores.size()));
            scores.add(distribution(events, params.bins, scores.size()));
        }
        fractions.add(
                0, new Series.Line("Calibrated", List.of(0.0, 1.0), List.of(0.0, 1.0), true, Series.Points.BLACK));
        Figure.Panel panel = new Figure.Panel(
                "",
                Figure.Axis.between("Mean score", 0, 1),
                Figure.Axis.between("Fraction of signal", 0, 1),
                fractions,
                Optional.of(new Figure.Lower(Figure.Axis.of("Density"), 0, scores)));
        String description = "Fraction of signal against the mean score of " + String.join(", ", scored.keySet()) + ".";
        return new Output(
                new Figure(params.title, description, 1, List.of(panel), params.notes), new Measures(measures));
    }

    private static Series points(String name, CalibrationBins bins, int colour) {
        List<CalibrationBins.Bin> filled = bins.filled();
        return new Series.Points(
                name,
                filled.stream().map(CalibrationBins.Bin::score).toList(),
                filled.stream().map(CalibrationBins.Bin::fraction).toList(),
                filled.stream().map(bin -> bin.fraction() - bin.low()).toList(),
                filled.stream().map(bin -> bin.high() - bin.fraction()).toList(),
                colour);
    }

    private static Series distribution(ScoredEvents events, int bins, int colour) {
        Histogram histogram =
                Histogram.fill("score", "", Binning.uniform(0, 1, bins), events.scores(), events.weights());
        return new UnitArea(histogram).steps("", Series.Fill.LINE, colour);
    }
}
