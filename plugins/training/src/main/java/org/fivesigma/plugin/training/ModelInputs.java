package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.Collections;
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
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.plugin.training.scaling.Scale;
import org.fivesigma.plugin.training.scaling.Scaling;

/** Gives a model's features, class and weight of each event of a training set, the features scaled as asked. */
@StepType(
        name = "model-inputs",
        version = 1,
        summary = "Gives the features of a model, scaled if asked, with class and weight of each event.",
        example = """
                features: [mass, lep_pt]
                scale: standard
                keep: [channel]
                """)
public final class ModelInputs implements Step<ModelInputs.Params, ModelInputs.Inputs, ModelInputs.Output> {
    /** Whose values decide how features are scaled. */
    public enum FitOn {
        /** The events that train. */
        @Doc("The events that train.")
        TRAINING,
        /** All events. */
        @Doc("All events, those that judge the model as well, as some published analyses did.")
        ALL_ROWS
    }

    /** What a model learns from. */
    public record Params(
            @Doc("The columns that the model learns from, in this order.")
            List<String> features,

            @Doc("How the features are scaled.") @Default("none")
            Scale scale,

            @Doc("Columns that go along unchanged, to look at.") @Default("[]")
            List<String> keep,

            @Doc("Whose values decide how features are scaled.") @Default("training")
            FitOn fitOn) {
        /** Copies the lists and checks that there is something to learn from. */
        public Params {
            features = List.copyOf(features);
            keep = List.copyOf(keep);
            if (features.isEmpty()) {
                throw new IllegalArgumentException("features is empty, but a model needs at least one");
            }
        }

        private List<String> columns() {
            List<String> all = new ArrayList<>(features);
            all.add(Added.IS_SIGNAL.name());
            all.add(Added.TRAINING_WEIGHT.name());
            all.addAll(keep);
            return all;
        }
    }

    /** The parts of a training set. */
    public record Inputs(
            @Doc("The events that train.") EventTable training,

            @Doc("The events that validate, where there are any.")
            Optional<EventTable> validation,

            @Doc("The events that test, where there are any.")
            Optional<EventTable> test) {}

    /** The same parts with what a model needs. */
    public record Output(
            @Doc("The events that train: features, is_signal, training_weight and what was to be kept.")
            EventTable training,

            @Doc("The events that validate.") EventTable validation,
            @Doc("The events that test.") EventTable test,

            @Doc("How the features were scaled, to scale those of other events alike.")
            Scaling scaling) {}

    @Override
    public void check(Params params, Checks checks) {
        requireOnce(params.features, "features", checks);
        requireOnce(params.keep, "keep", checks);
        for (String name : params.features) {
            checks.require(
                    !Added.NAMES.contains(name),
                    "features",
                    "'" + name + "' is no property of an event, but what the training set says of it",
                    "remove '" + name + "' from the features");
        }
        for (String name : params.keep) {
            boolean there = params.features.contains(name)
                    || name.equals(Added.IS_SIGNAL.name())
                    || name.equals(Added.TRAINING_WEIGHT.name());
            checks.require(!there, "keep", "'" + name + "' is there anyway", "remove '" + name + "' from keep:");
        }
    }

    private static void requireOnce(List<String> names, String parameter, Checks checks) {
        names.stream()
                .distinct()
                .filter(name -> Collections.frequency(names, name) > 1)
                .forEach(name -> checks.problem(parameter, "'" + name + "' is named twice", "name each column once"));
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.reading(params.columns()).adding(params.columns());
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        List<ColumnSpec> specs = new ArrayList<>();
        for (String feature : params.features) {
            checks.requireNumber(feature, incoming.get(feature));
            checks.require(
                    incoming.get(feature).role() != Role.TRUTH,
                    feature,
                    "column `" + feature + "` is a truth quantity, which observed events do not have, so a model that "
                            + "learns from it is of no use for them",
                    "remove `" + feature + "` from the features; to look at it, name it in keep:");
            specs.add(Scaling.described(incoming.get(feature), params.scale));
        }
        specs.add(Added.IS_SIGNAL);
        specs.add(Added.TRAINING_WEIGHT);
        checks.requireNumber("features", incoming.get(Added.IS_SIGNAL.name()));
        checks.requireNumber("features", incoming.get(Added.TRAINING_WEIGHT.name()));
        params.keep.forEach(name -> specs.add(kept(incoming.get(name))));
        return specs;
    }

    private static ColumnSpec kept(ColumnSpec spec) {
        return new ColumnSpec(spec.name(), spec.type(), spec.unit(), Role.SPECTATOR);
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, InterruptedException {
        List<EventTable> parts = new ArrayList<>();
        parts.add(inputs.training);
        parts.add(inputs.validation.orElseGet(() -> inputs.training.select(new int[0])));
        parts.add(inputs.test.orElseGet(() -> inputs.training.select(new int[0])));
        Scaling scaling = new Fitting(params, parts).on(context.threads());
        List<EventTable> scaled = new ArrayList<>();
        for (EventTable part : parts) {
            scaled.add(prepared(params, scaling, part));
        }
        return new Output(scaled.get(0), scaled.get(1), scaled.get(2), scaling);
    }

    private static EventTable prepared(Params params, Scaling scaling, EventTable events) throws StepFailure {
        EventTable prepared = scaling.apply(events.only(params.columns()))
                .with(signal(events.column(Added.IS_SIGNAL.name())))
                .with(weights(events.column(Added.TRAINING_WEIGHT.name())));
        for (String name : params.keep) {
            prepared = prepared.with(
                    events.column(name).described(kept(events.stored(name).spec())));
        }
        return prepared;
    }

    private static Column signal(Column classes) {
        boolean[] signal = new boolean[classes.rows()];
        for (int row = 0; row < signal.length; row++) {
            signal[row] = classes.number(row) != 0;
        }
        return new Column.Flags(Added.IS_SIGNAL, signal);
    }

    private static Column weights(Column weights) throws StepFailure {
        double[] numbers = weights.numbers();
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new StepFailure(
                        "an event has the training weight " + number, "give every event a finite training_weight");
            }
        }
        return new Column.Doubles(Added.TRAINING_WEIGHT, numbers);
    }
}
