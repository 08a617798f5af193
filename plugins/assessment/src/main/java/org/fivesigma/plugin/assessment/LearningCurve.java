package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.assessment.curve.LearningHistory;
import org.fivesigma.plugin.assessment.scored.FeatureEvents;

/** Shows how an ensemble of trees improves tree by tree, on events that train and on events that do not. */
@StepType(
        name = "learning-curve",
        version = 1,
        summary =
                "Shows log-loss, accuracy and AUC of an ensemble of trees against the number of its trees, part by part.",
        example = "points: 50")
public final class LearningCurve implements Step<LearningCurve.Params, LearningCurve.Inputs, LearningCurve.Output> {
    private static final double MARGIN = 0.08;

    /**
     * How it is shown.
     *
     * @param points the most points
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("At how many numbers of trees, evenly spaced, the figures are computed.")
            @Default("50")
            @Range(min = 1, max = 10000)
            int points,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {}

    /**
     * What is followed.
     *
     * @param classifier the trees
     * @param events by part
     */
    public record Inputs(
            @Doc("The classifier, which must be an ensemble of trees.")
            Classifier classifier,

            @Doc("Events with class and weight by part, prepared as the classifier takes them.")
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
     * @param measures where the loss is least
     */
    public record Output(
            @Doc("A panel each for log-loss, accuracy (at a threshold of 0.5) and AUC, a line for each part.")
            Figure figure,

            @Doc("PART.least-log-loss and PART.least-log-loss.trees, the number of trees at which it is reached")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        if (!(inputs.classifier instanceof TreeEnsemble ensemble)) {
            throw new StepFailure(
                    "the classifier is no ensemble of trees, so it has no learning curve tree by tree",
                    "leave this step out for this model");
        }
        List<LearningHistory> histories = histories(ensemble, inputs.events, params.points, context.threads());
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (LearningHistory history : histories) {
            LearningHistory.Moment best = history.best();
            measures.put(history.name() + ".least-log-loss", Measure.of(best.logLoss()));
            measures.put(history.name() + ".least-log-loss.trees", Measure.of(best.trees()));
        }
        List<Figure.Panel> panels = List.of(
                panel("Log-loss", histories, LearningHistory.Moment::logLoss),
                panel("Accuracy", histories, LearningHistory.Moment::accuracy),
                panel("AUC", histories, LearningHistory.Moment::auc));
        String description = "Log-loss, accuracy and AUC against the number of trees, of "
                + String.join(
                        ", ", histories.stream().map(LearningHistory::name).toList()) + ".";
        return new Output(
                new Figure(params.title, description, panels.size(), panels, params.notes), new Measures(measures));
    }

    private static List<LearningHistory> histories(
            TreeEnsemble ensemble, Map<String, EventTable> events, int points, int threads)
            throws StepFailure, InterruptedException {
        Map<String, EventTable> filled = ClassifierEvents.filled(events);
        List<FeatureEvents> truths = new ArrayList<>();
        for (EventTable part : filled.values()) {
            ClassifierEvents.requireFeatures(ensemble, part);
            truths.add(FeatureEvents.of(part));
        }
        List<String> names = List.copyOf(filled.keySet());
        return Pieces.of(names.size(), threads, part -> {
            String name = names.get(part);
            return LearningHistory.of(
                    name, ensemble, events.get(name), truths.get(part).all(), points);
        });
    }

    private static Figure.Panel panel(
            String label, List<LearningHistory> histories, ToDoubleFunction<LearningHistory.Moment> figure) {
        List<Series> curves = IntStream.range(0, histories.size())
                .mapToObj(i -> histories.get(i).curve(figure, i))
                .toList();
        List<Double> values = histories.stream()
                .flatMap(history -> history.values(figure).stream())
                .toList();
        return Figure.Panel.of(Figure.Axis.of("Trees"), around(label, values), curves);
    }

    /** An axis over the values alone, whose differences are small beside their distance from 0. */
    private static Figure.Axis around(String label, List<Double> all) {
        DoubleSummaryStatistics values =
                all.stream().mapToDouble(y -> y).filter(Double::isFinite).summaryStatistics();
        double margin = MARGIN * (values.getMax() - values.getMin());
        return margin > 0
                ? Figure.Axis.between(label, values.getMin() - margin, values.getMax() + margin)
                : Figure.Axis.of(label);
    }
}
