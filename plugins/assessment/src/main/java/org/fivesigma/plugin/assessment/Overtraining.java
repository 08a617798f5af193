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
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.data.Series;
import org.fivesigma.plugin.assessment.compare.PartsComparison;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.scored.ScoredParts;
import org.fivesigma.plugin.assessment.text.ClassStyle;
import org.fivesigma.plugin.assessment.verdict.Placements;

/** Shows the scores of events that trained over those of events that did not, and tells how likely both are of one distribution. */
@StepType(
        name = "overtraining",
        version = 1,
        summary = "Compares the scores of the events that trained with those of the last other part, class by class.",
        example = """
                bins: 40
                log: true
                """)
public final class Overtraining implements Step<Overtraining.Params, Overtraining.Inputs, Overtraining.Output> {
    /**
     * How it is shown.
     *
     * @param bins their number
     * @param log the scale
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("Number of equally wide bins of the score from 0 to 1, in the figure and in the chi2 test.")
            @Default("40")
            @Range(min = 2, max = 10000)
            int bins,

            @Doc("Whether the vertical axis is logarithmic.") @Default("false")
            boolean log,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is compared.
     *
     * @param events by part
     */
    public record Inputs(
            @Doc("Scored events by part; those of training are compared with the last other part that has events.")
            Map<String, EventTable> events) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The comparison.
     *
     * @param measures the tests
     * @param figure the scores
     */
    public record Output(
            @Doc(
                    "For signal and background ks (the largest distance of the cumulative scores), ks-p-value, chi2, ndf and "
                            + "chi2-p-value; auc-gap, the area under the ROC curve in training less that in the other part")
            Measures measures,

            @Doc("Scores of the events that trained as points, of the others as filled histograms.")
            Figure figure) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        ScoredParts parts = ScoredParts.of(inputs.events);
        ScoredEvents training = parts.trainingBesides()
                .orElseThrow(() -> new StepFailure(
                        "there are no events that train and others to compare them with, only those of "
                                + String.join(", ", parts.byName().keySet()),
                        "give events of the part 'training' and of a later part, such as test"));
        Binning binning = Binning.uniform(0, 1, params.bins);
        List<PartsComparison> classes = new ArrayList<>();
        for (ClassStyle style : List.of(ClassStyle.BACKGROUND, ClassStyle.SIGNAL)) {
            classes.add(PartsComparison.of(style, training, parts.last(), binning));
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        classes.forEach(one -> measures.putAll(one.measures()));
        measures.put("auc-gap", gap(training, parts.last()));
        return new Output(new Measures(measures), figure(params, classes, parts.lastName()));
    }

    private static Measure gap(ScoredEvents training, ScoredEvents last) {
        Measure one = Placements.of(RankedEvents.of(training)).area();
        Measure other = Placements.of(RankedEvents.of(last)).area();
        double error = StrictMath.hypot(one.error().orElseThrow(), other.error().orElseThrow());
        return Measure.of(one.value() - other.value(), error);
    }

    private static Figure figure(Params params, List<PartsComparison> classes, String last) {
        List<Series> series = new ArrayList<>();
        classes.forEach(one -> series.add(one.filled(last)));
        classes.forEach(one -> series.add(one.points()));
        List<String> lines = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (PartsComparison one : classes) {
            lines.addAll(one.lines());
            one.warning(last).ifPresent(warnings::add);
        }
        series.add(new Series.Box("", lines, warnings));
        Figure.Axis y = new Figure.Axis("Normalised to unit area", params.log, Optional.empty(), Optional.empty());
        Figure.Panel panel = Figure.Panel.of(Figure.Axis.between("Score", 0, 1), y, series);
        String description = "Scores of signal and background in the events that trained and in those of " + last + ".";
        return new Figure(params.title, description, 1, List.of(panel), params.notes);
    }
}
