package org.fivesigma.plugin.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fivesigma.api.Checks;
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
import org.fivesigma.plugin.assessment.compare.SelectionPanel;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/** Shows what events look like that each classifier selects, beside all signal and all background. */
@StepType(
        name = "selected-events",
        version = 1,
        summary = "Shows the distributions of the events that each classifier selects, beside signal and background.",
        example = """
                columns: [mass]
                threshold: 0.6
                ranges: {mass: {low: 100, high: 160, bins: 30}}
                log: [mass]
                """)
public final class SelectedEvents implements Step<SelectedEvents.Params, SelectedEvents.Inputs, SelectedEvents.Output> {
    /**
     * What is shown, and how.
     *
     * @param columns the columns
     * @param threshold what selects
     * @param byModel what selects for single models
     * @param bins their number
     * @param ranges bins of single columns
     * @param log columns with a logarithmic axis
     * @param normalise whether areas are 1
     * @param title above
     * @param notes at the upper left
     */
    public record Params(
            @Doc("The columns to show, one panel each.") List<String> columns,

            @Doc("Events with a score above this are selected.") @Default("0.5") @Range(min = 0, max = 1)
            double threshold,

            @Doc("The thresholds of models that have one of their own, by their names.") @Default("{}")
            Map<String, Double> byModel,

            @Doc("Number of equally wide bins of a column; whole numbers get a bin each.")
            @Default("50")
            @Range(min = 2, max = 10000)
            int bins,

            @Doc("Bins of columns; those of the others reach over the bulk of the events.") @Default("{}")
            Map<String, Binning> ranges,

            @Doc("Columns whose vertical axes are logarithmic.") @Default("[]")
            List<String> log,

            @Doc("Whether each distribution is scaled to unit area.") @Default("true")
            boolean normalise,

            @Doc("Title above the figure.") @Default("\"\"") String title,

            @Doc("Short lines at the upper left.") @Default("[]")
            List<String> notes) {
        /** Copies the collections. */
        public Params {
            columns = List.copyOf(columns);
            byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
            ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
            log = List.copyOf(log);
        }

        private double threshold(String model) {
            return byModel.getOrDefault(model, threshold);
        }

        /** What selects: one threshold for all, or that of each model. */
        private String words(Collection<String> models) {
            Set<Double> different = new LinkedHashSet<>();
            models.forEach(model -> different.add(threshold(model)));
            return different.size() == 1
                    ? " with a score above " + different.iterator().next() + " by " + String.join(", ", models)
                    : " with a score above "
                            + models.stream()
                                    .map(model -> threshold(model) + " by " + model)
                                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * What is selected from.
     *
     * @param events by model
     * @param unscaled with the columns to show
     */
    public record Inputs(
            @Doc("The same events as each classifier scored them, by the names of these.")
            Map<String, EventTable> events,

            @Doc(
                    "The same events with the columns to show, before features were scaled; otherwise those of the first classifier.")
            Optional<EventTable> unscaled) {
        /** Copies the map. */
        public Inputs {
            events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        }
    }

    /**
     * What was selected.
     *
     * @param figure a panel for each column
     * @param measures how much each selects
     */
    public record Output(
            @Doc("One panel for each column.") Figure figure,

            @Doc("MODEL.signal and MODEL.background: the sums of weights that each classifier selects")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.readingAll();
    }

    @Override
    public void check(Params params, Checks checks) {
        checks.require(!params.columns.isEmpty(), "columns", "no column to show", "name at least one column");
        params.ranges.keySet().forEach(named -> requireShown(params, checks, "ranges." + named, named));
        params.log.forEach(named -> requireShown(params, checks, "log", named));
    }

    private static void requireShown(Params params, Checks checks, String parameter, String named) {
        checks.require(
                params.columns.contains(named),
                parameter,
                "'" + named + "' is not among the columns shown",
                "add it to columns, or remove it here; columns are " + params.columns);
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (inputs.events.isEmpty()) {
            throw new StepFailure("there are no scored events to select from", "give those of at least one model");
        }
        requireModels(params.byModel.keySet(), inputs.events.keySet());
        Map<String, ScoredEvents> scored = new LinkedHashMap<>();
        for (Map.Entry<String, EventTable> model : inputs.events.entrySet()) {
            scored.put(model.getKey(), ScoredEvents.of(model.getValue()));
        }
        EventTable shown =
                inputs.unscaled.orElse(inputs.events.values().iterator().next());
        requireSameEvents(scored, shown);
        List<Figure.Panel> panels = new ArrayList<>();
        for (String column : params.columns) {
            requireNumbers(shown, column);
            Optional<Binning> binning = Optional.ofNullable(params.ranges.get(column));
            SelectionPanel panel = new SelectionPanel(shown, column, binning, params.bins, params.normalise);
            panels.add(panel.of(scored, params::threshold, params.log.contains(column)));
        }
        String description = "Distributions of " + String.join(", ", params.columns)
                + " in signal, in background and in events" + params.words(scored.keySet()) + ".";
        int columns = panels.size() > 4 ? 3 : panels.size() > 1 ? 2 : 1;
        return new Output(
                new Figure(params.title, description, columns, panels, params.notes), measures(scored, params));
    }

    private static void requireModels(Set<String> named, Set<String> models) throws StepFailure {
        for (String model : named) {
            if (!models.contains(model)) {
                throw new StepFailure(
                        "a threshold is given for '" + model + "', which scored no events",
                        "name one of " + String.join(", ", models));
            }
        }
    }

    private static void requireSameEvents(Map<String, ScoredEvents> scored, EventTable shown) throws StepFailure {
        for (Map.Entry<String, ScoredEvents> model : scored.entrySet()) {
            if (model.getValue().rows() != shown.rows()) {
                throw new StepFailure(
                        "'" + model.getKey() + "' scored " + model.getValue().rows() + " events, but " + shown.rows()
                                + " are to be shown",
                        "give the same part of one training set everywhere");
            }
        }
    }

    private static void requireNumbers(EventTable events, String column) throws StepFailure {
        if (!events.has(column)) {
            throw new StepFailure(
                    "the events have no column '" + column + "', but " + String.join(", ", events.names()),
                    "name '" + column + "' under keep: of the training set, or show another column");
        }
        if (!events.stored(column).spec().type().isNumber()) {
            throw new StepFailure(
                    "column '" + column + "' does not hold one number an event, so it has no distribution",
                    "show columns of numbers");
        }
    }

    private static Measures measures(Map<String, ScoredEvents> scored, Params params) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        scored.forEach((model, events) -> {
            double threshold = params.threshold(model);
            for (boolean ofSignal : new boolean[] {true, false}) {
                double sum = 0;
                double squares = 0;
                long entries = 0;
                for (int i = 0; i < events.rows(); i++) {
                    if (events.signal()[i] == ofSignal && events.scores()[i] > threshold) {
                        sum += events.weights()[i];
                        squares += events.weights()[i] * events.weights()[i];
                        entries++;
                    }
                }
                measures.put(
                        model + (ofSignal ? ".signal" : ".background"),
                        Measure.of(sum, Math.sqrt(squares)).from(entries, sum));
            }
        });
        return new Measures(measures);
    }
}
