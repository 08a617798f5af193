package org.fivesigma.plugin.training;

import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.plugin.training.scaling.Scaling;

/** Gives events with their features scaled as those that a model was trained with, so that the model can score them. */
@StepType(
        name = "scale",
        version = 1,
        summary = "Scales the features of events as those of a model's training were scaled.",
        example = "{}")
public final class ScaleFeatures implements Step<ScaleFeatures.Params, ScaleFeatures.Inputs, ScaleFeatures.Output> {
    /** There is nothing to choose. */
    public record Params() {}

    /**
     * What is scaled.
     *
     * @param events the events
     * @param scaling how
     */
    public record Inputs(
            @Doc("The events to scale, with all features of the model.")
            EventTable events,

            @Doc("How the features of the training were scaled.")
            Scaling scaling) {}

    /**
     * What was scaled.
     *
     * @param events the events
     */
    public record Output(
            @Doc("The same events, the model's features scaled and all other columns as they were.")
            EventTable events) {}

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.everything();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        for (String feature : inputs.scaling.features().keySet()) {
            if (!inputs.events.has(feature)) {
                throw new StepFailure(
                        "the events have no column '" + feature + "', which the model learnt from",
                        "derive '" + feature + "' for these events as for those of the training");
            }
            if (!inputs.events.stored(feature).spec().type().isNumber()) {
                throw new StepFailure(
                        "column '" + feature + "' does not hold one number an event, as the model learnt from",
                        "derive '" + feature + "' for these events as for those of the training");
            }
        }
        return new Output(inputs.scaling.apply(inputs.events));
    }
}
