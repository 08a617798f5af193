package org.fivesigma.plugin.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.ClassifierEvents;

/** Gives the same events with the score of a classifier as one more column, to cut on and to draw. */
@StepType(
        name = "score",
        version = 2,
        summary = "Adds the score of a classifier as a column of the events.",
        example = "name: score")
public final class Score implements Step<Score.Params, Score.Inputs, Score.Output> {
    /**
     * What the score is called.
     *
     * @param name the name
     */
    public record Params(
            @Doc("The name of the new column.") @Default("score")
            String name) {
        /** Checks that there is a name. */
        public Params {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name is empty, but the column needs one, such as score");
            }
        }
    }

    /**
     * What is scored.
     *
     * @param classifier the classifier
     * @param events the events
     * @param prepared the same events as the classifier takes them
     */
    public record Inputs(
            @Doc("The classifier.") Classifier classifier,
            @Doc("The events that get the column.") EventTable events,

            @Doc("The same events as the classifier takes them, where its features were scaled.")
            Optional<EventTable> prepared) {}

    /**
     * What was scored.
     *
     * @param events the events
     */
    public record Output(
            @Doc("The same events with their score, from 0 for background to 1 for signal.")
            EventTable events) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.everything().adding(List.of(params.name));
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        checks.require(!incoming.containsKey(params.name), "name", taken(params.name), "name the score otherwise");
        return List.of(spec(params.name));
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        EventTable events = inputs.events;
        EventTable prepared = inputs.prepared.orElse(events);
        if (events.has(params.name)) {
            throw new StepFailure(taken(params.name), "name the score otherwise");
        }
        if (prepared.rows() != events.rows()) {
            throw new StepFailure(
                    events.rows() + " events are to be scored, but " + prepared.rows()
                            + " are prepared for the classifier",
                    "prepare the very events that are to be scored");
        }
        ClassifierEvents.requireFeatures(inputs.classifier, prepared);
        double[] scores = inputs.classifier.scores(prepared);
        return new Output(events.with(new Column.Doubles(spec(params.name), scores)));
    }

    private static ColumnSpec spec(String name) {
        return new ColumnSpec(name, ColumnType.DOUBLE, "", Role.SCORE);
    }

    private static String taken(String name) {
        return "the events have a column '" + name + "' already";
    }
}
