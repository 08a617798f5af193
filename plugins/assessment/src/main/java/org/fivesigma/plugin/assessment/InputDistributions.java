package org.fivesigma.plugin.assessment;

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
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.assessment.compare.FeatureComparison;
import org.fivesigma.plugin.assessment.scored.FeatureEvents;

/** Shows each feature of a training set in signal and in background, and how well it alone separates them. */
@StepType(
        name = "input-distributions",
        version = 1,
        summary = "Shows each feature in signal and in background, weighted, and how well it alone separates them.",
        example = "bins: 50")
public final class InputDistributions
        implements Step<InputDistributions.Params, InputDistributions.Inputs, InputDistributions.Output> {
    /**
     * How it is shown.
     *
     * @param bins their number
     * @param log the scale
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("Number of equally wide bins of each feature; whole numbers get a bin each.")
            @Default("50")
            @Range(min = 2, max = 10000)
            int bins,

            @Doc("Whether the vertical axes are logarithmic.") @Default("false")
            boolean log,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is looked at.
     *
     * @param events a part of a training set
     */
    public record Inputs(
            @Doc("Events with features, class and weight.") EventTable events) {}

    /**
     * The distributions.
     *
     * @param figure a panel for each feature
     * @param measures how well each separates
     */
    public record Output(
            @Doc("One panel for each feature.") Figure figure,

            @Doc(
                    "separation.FEATURE, from 0 where the classes are distributed alike in the bins shown, to 1 where they do not "
                            + "overlap")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        FeatureEvents events = FeatureEvents.of(inputs.events);
        List<FeatureComparison> features = Pieces.of(
                events.features().size(),
                context.threads(),
                feature -> FeatureComparison.of(events, feature, params.bins));
        Map<String, Measure> measures = new LinkedHashMap<>();
        features.forEach(feature -> measures.put("separation." + feature.feature(), feature.separation()));
        int columns = features.size() > 4 ? 3 : features.size() > 1 ? 2 : 1;
        String description = "Distributions of " + String.join(", ", events.features()) + " in signal and background.";
        List<Figure.Panel> panels =
                features.stream().map(feature -> feature.panel(params.log)).toList();
        return new Output(new Figure(params.title, description, columns, panels, params.notes), new Measures(measures));
    }
}
