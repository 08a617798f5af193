package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
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
import org.fivesigma.plugin.assessment.matrix.CorrelationMatrix;
import org.fivesigma.plugin.assessment.matrix.Pearson;
import org.fivesigma.plugin.assessment.scored.FeatureEvents;
import org.fivesigma.plugin.assessment.scored.WeightedValues;
import org.fivesigma.plugin.assessment.text.ClassStyle;

/** Shows how the features of a training set go along with each other, in signal and in background. */
@StepType(
        name = "correlations",
        version = 1,
        summary = "Shows the weighted linear correlations of the features, for signal and background apart.",
        example = "strongest: 5")
public final class Correlations implements Step<Correlations.Params, Correlations.Inputs, Correlations.Output> {
    /**
     * What is told.
     *
     * @param strongest the number of pairs
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("Of each class, how many of the strongest correlations are published as numbers.")
            @Default("5")
            @Range(min = 0, max = 1000)
            int strongest,

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
     * The correlations.
     *
     * @param figure a matrix for each class
     * @param measures the strongest
     */
    public record Output(
            @Doc("A matrix for signal and one for background.")
            Figure figure,

            @Doc("signal.ONE-with-OTHER and background.ONE-with-OTHER, the strongest correlations with their errors")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        FeatureEvents events = FeatureEvents.of(inputs.events);
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Figure.Panel> panels = new ArrayList<>();
        for (ClassStyle style : List.of(ClassStyle.SIGNAL, ClassStyle.BACKGROUND)) {
            CorrelationMatrix matrix = matrix(events, style, context.threads());
            measures.putAll(matrix.strongest(params.strongest));
            panels.add(matrix.panel());
        }
        String description =
                "Linear correlations of " + String.join(", ", events.features()) + " in signal and background.";
        return new Output(new Figure(params.title, description, 2, panels, params.notes), new Measures(measures));
    }

    private static CorrelationMatrix matrix(FeatureEvents events, ClassStyle style, int threads)
            throws InterruptedException {
        double[][] columns = new double[events.features().size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = events.of(feature, style.isSignal()).values();
        }
        WeightedValues first = events.of(0, style.isSignal());
        double[][] values = new Pearson(columns, first.weights()).matrix(threads);
        return new CorrelationMatrix(style, events.features(), values, first.effectiveEntries());
    }
}
