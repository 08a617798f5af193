package org.fivesigma.plugin.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.plugin.explanation.shap.Contributions;
import org.fivesigma.plugin.explanation.shap.figure.DependenceFigure;
import org.fivesigma.plugin.explanation.shap.figure.Explained;
import org.fivesigma.plugin.explanation.shap.figure.StrengthFigure;
import org.fivesigma.plugin.explanation.shap.figure.SummaryFigure;

/**
 * Gives what each feature adds to the score of each event: the exact SHAP values of decision trees (Lundberg and Lee, NeurIPS 2017;
 * Lundberg et al., Nature Machine Intelligence 2, 56, 2020). What all features add, and the base, sum up to the score.
 */
@StepType(
        name = "shap",
        version = 1,
        summary =
                "Says what each feature adds to the score of each event (exact SHAP values), for models made of decision trees.",
        example = "{features: [mass], rows: 2000}")
public final class Shap implements Step<Shap.Params, Shap.Inputs, Shap.Output> {
    private static final String OTHERS = "others_contribution";
    private static final String BASE = "base_value";

    /**
     * How events are explained.
     *
     * @param method what stands for an unknown feature
     * @param features the features whose contributions are told one by one
     * @param rows the most events to explain
     * @param backgroundRows the most events of the background
     * @param show the most features in a figure
     * @param process the column of processes
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("What stands for a feature that is taken as unknown.") @Default("path-dependent")
            ShapMethod method,

            @Doc(
                    "Features whose contributions become a column each, named with contribution_ in front; those of all others are "
                            + "summed up in others_contribution.")
            @Default("[]")
            List<String> features,

            @Doc("At most so many events are explained, evenly taken; all where absent.") @Range(min = 1)
            Optional<Integer> rows,

            @Doc("At most so many events of the background are used, evenly taken; for the interventional method.")
            @Default("100")
            @Range(min = 1)
            int backgroundRows,

            @Doc("At most so many features are shown in a figure, the strongest ones.")
            @Default("10")
            @Range(min = 1, max = 50)
            int show,

            @Doc(
                    "The column of texts that names each event's process; where absent the column sample, or else the class.")
            Optional<String> process,

            @Doc("Title above the figures.") @Default("\"\"")
            String title,

            @Doc("Short lines at the upper left of the figures.") @Default("[]")
            List<String> notes) {
        private Figure labelled(Figure figure) {
            return figure.labelled(title, notes);
        }
    }

    /**
     * What is explained.
     *
     * @param classifier the model
     * @param events by part
     * @param background what stands for unknown features
     */
    public record Inputs(
            @Doc("A model of kind decision-tree, random-forest, adaboost, boosted-trees or xgboost.")
            Classifier classifier,

            @Doc(
                    "Events with the features of the model and their weights, by part; those of the last part that has any are "
                            + "explained.")
            Map<String, EventTable> events,

            @Doc("The background of the interventional method; where absent the first part that has events.")
            Optional<EventTable> background) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * The explanation.
     *
     * @param contributions by event
     * @param measures by feature
     * @param summary dots by feature
     * @param dependence contributions against values
     * @param processes bars by process
     * @param mean bars of all events
     */
    public record Output(
            @Doc(
                    "For each explained event what the features add, what the others add (others_contribution), and the score without "
                            + "knowing any feature (base_value). They add up to the score, or to its margin log p / (1 - p) for boosted trees.")
            EventTable contributions,

            @Doc(
                    "Below each feature mean-absolute: the weighted mean of its absolute contribution; the strongest first, after base.")
            Measures measures,

            @Doc("What the strongest features add to a few hundred events, shaded by their values.")
            Figure summary,

            @Doc("What a few of them add against their values, shaded by the feature that each interacts with most.")
            Figure dependence,

            @Doc("Their mean absolute contributions in each process.")
            Figure processes,

            @Doc("Their mean absolute contributions.") Figure mean) {}

    @Override
    public ColumnFlow columns(Params params) {
        List<String> columns = new ArrayList<>();
        params.features.forEach(feature -> columns.add(column(feature)));
        columns.add(OTHERS);
        columns.add(BASE);
        return ColumnFlow.readingAll().adding(columns);
    }

    private static String column(String feature) {
        return "contribution_" + feature;
    }

    @Override
    public void check(Params params, Checks checks) {
        boolean once = new LinkedHashSet<>(params.features).size() == params.features.size();
        checks.require(once, "features", "a feature is named twice in " + params.features, "name each once");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        ExplainedEvents events = ExplainedEvents.of(params, inputs);
        Contributions contributions = contributions(params, inputs, events, context);
        Explained explained = events.with(contributions);
        List<Integer> strongest = explained.byStrength();
        List<Integer> shown = strongest.subList(0, Math.min(params.show, strongest.size()));
        return new Output(
                table(params, events, contributions),
                measures(contributions.base(), explained, strongest),
                params.labelled(SummaryFigure.of(explained, shown)),
                params.labelled(DependenceFigure.of(explained, shown)),
                params.labelled(StrengthFigure.byProcess(explained, shown)),
                params.labelled(StrengthFigure.overAll(explained, shown)));
    }

    private static Contributions contributions(
            Params params, Inputs inputs, ExplainedEvents events, StepContext context)
            throws StepFailure, InterruptedException {
        if (params.method == ShapMethod.PATH_DEPENDENT) {
            return Contributions.pathDependent(events.model(), events.table(), context);
        }
        EventTable background = ExplainedEvents.background(params, inputs, events.model());
        double[] weights = ExplainedEvents.weights(background, "background");
        return Contributions.interventional(events.model(), events.table(), background, weights, context);
    }

    private static EventTable table(Params params, ExplainedEvents events, Contributions contributions) {
        List<String> features = events.model().features();
        List<Column> columns = new ArrayList<>();
        for (String feature : params.features) {
            columns.add(Column.of(column(feature), contributions.values()[features.indexOf(feature)]));
        }
        double[] others = new double[events.table().rows()];
        for (int feature = 0; feature < features.size(); feature++) {
            if (!params.features.contains(features.get(feature))) {
                double[] values = contributions.values()[feature];
                Arrays.setAll(others, row -> others[row] + values[row]);
            }
        }
        double[] base = new double[others.length];
        Arrays.fill(base, contributions.base());
        columns.add(Column.of(OTHERS, others));
        columns.add(Column.of(BASE, base));
        return EventTable.of(columns);
    }

    private static Measures measures(double base, Explained explained, List<Integer> strongest) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("base", Measure.of(base));
        for (int feature : strongest) {
            String name = explained.features().get(feature).name();
            measures.put(name + ".mean-absolute", explained.meanAbsolute(feature, explained.all()));
        }
        return new Measures(measures);
    }
}
