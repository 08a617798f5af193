package org.fivesigma.plugin.explanation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.ClassifierEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.plugin.explanation.shap.Contributions;
import org.fivesigma.plugin.explanation.shap.figure.Explained;

/**
 * The events that the step {@code shap} explains: of the last part that has any, so many as are wanted.
 *
 * @param model the trees
 * @param table the events
 * @param weights their weights
 * @param processes for each its process
 */
record ExplainedEvents(TreeEnsemble model, EventTable table, double[] weights, List<String> processes) {
    private static final String SAMPLE = "sample";

    static ExplainedEvents of(Shap.Params params, Shap.Inputs inputs) throws StepFailure {
        TreeEnsemble model = model(inputs.classifier());
        List<String> unknown = params.features().stream()
                .filter(feature -> !model.features().contains(feature))
                .toList();
        if (!unknown.isEmpty()) {
            throw new StepFailure(
                    "the model has no features " + unknown,
                    "name some of its features: " + String.join(", ", model.features()));
        }
        EventTable part = ClassifierEvents.last(inputs.events()).getValue();
        ClassifierEvents.requireFeatures(model, part);
        EventTable events = taken(part, params.rows().orElse(part.rows()));
        return new ExplainedEvents(model, events, weights(events, "explained"), processes(params, events));
    }

    private static TreeEnsemble model(Classifier classifier) throws StepFailure {
        if (classifier instanceof TreeEnsemble trees) {
            return trees;
        }
        throw new StepFailure(
                "the model is not one of decision trees as this program stores them, and SHAP values are exact for these alone",
                "name a model of kind decision-tree, random-forest, adaboost, boosted-trees or xgboost, or ask for its "
                        + "permutation-importance");
    }

    /** At most so many events, evenly taken from all. */
    private static EventTable taken(EventTable events, int most) {
        if (events.rows() <= most) {
            return events;
        }
        int[] rows = IntStream.range(0, most)
                .map(i -> (int) ((i + 0.5) * events.rows() / most))
                .toArray();
        return events.select(rows);
    }

    /** The background of the interventional method. */
    static EventTable background(Shap.Params params, Shap.Inputs inputs, TreeEnsemble model) throws StepFailure {
        EventTable background = inputs.background()
                .or(() -> inputs.events().values().stream()
                        .filter(events -> events.rows() > 0)
                        .findFirst())
                .filter(events -> events.rows() > 0)
                .orElseThrow(() -> new StepFailure("the background has no events", "give it events to compare with"));
        ClassifierEvents.requireFeatures(model, background);
        return taken(background, params.backgroundRows());
    }

    /** The weights of events by the role of their column, 1 without one; their sum must be above 0. */
    static double[] weights(EventTable events, String which) throws StepFailure {
        Optional<String> column = named(events, Role.WEIGHT);
        double[] weights = events.weights(column);
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw new StepFailure(
                    "the weights of the " + events.rows() + " " + which + " events add up to " + sum
                            + ", so there is no mean over them",
                    "take more events, or others");
        }
        return weights;
    }

    private static Optional<String> named(EventTable events, Role role) {
        return events.specs().stream()
                .filter(spec -> spec.role() == role)
                .map(ColumnSpec::name)
                .findFirst();
    }

    private static List<String> processes(Shap.Params params, EventTable events) throws StepFailure {
        String named = params.process().orElse(SAMPLE);
        if (events.has(named) && events.stored(named).spec().type() == ColumnType.TEXT) {
            return List.of(((Column.Texts) events.column(named)).values());
        }
        if (params.process().isPresent()) {
            String texts = events.specs().stream()
                    .filter(spec -> spec.type() == ColumnType.TEXT)
                    .map(ColumnSpec::name)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("none");
            throw new StepFailure(
                    "the events have no column of texts '" + named + "' to name their process",
                    "name one of their columns of texts: " + texts);
        }
        Optional<String> label = named(events, Role.LABEL);
        if (label.isEmpty()) {
            return Collections.nCopies(events.rows(), "all");
        }
        return Arrays.stream(events.numbers(label.get()))
                .mapToObj(isSignal -> isSignal != 0 ? "signal" : "background")
                .toList();
    }

    /** The events with what features add to their scores. */
    Explained with(Contributions contributions) {
        double[][] values = new double[model.features().size()][];
        Arrays.setAll(values, feature -> table.numbers(model.features().get(feature)));
        List<ColumnSpec> specs = model.features().stream()
                .map(feature -> table.stored(feature).spec())
                .toList();
        String quantity = model.link() == TreeEnsemble.Link.MEAN ? "score" : "margin log(p / (1 - p))";
        return new Explained(quantity, specs, values, contributions.values(), weights, processes);
    }
}
