package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measures;

/** Gives signal and background mixed, divided into the events that train, validate and test, and weighed for training. */
@StepType(
        name = "training-set",
        version = 1,
        summary = "Mixes signal and background, and divides them into events that train, validate and test.",
        example = """
                columns: [mass, lep_pt, channel]
                event-weight: weight
                weights: as-given
                validate: 20%
                test: 20%
                seed: 7
                """)
public final class TrainingSet implements Step<TrainingSet.Params, TrainingSet.Inputs, TrainingSet.Output> {
    /** Whose weights are scaled together. */
    public enum Normalise {
        /** Each part by itself, so that the classes balance in each. */
        @Doc("Each part by itself, so that the classes balance in each.")
        AFTER_SPLIT,
        /** All parts together, so that the classes balance in the whole alone. */
        @Doc("All parts together, as some published analyses did: the classes balance in the whole alone.")
        BEFORE_SPLIT
    }

    /** What is mixed, and how it is divided. */
    public record Params(
            @Doc("The columns to carry on, as they are; all that the samples have in common when empty.") @Default("[]")
            List<String> columns,

            @Doc("The column with the event weights; without one each event has the weight 1.")
            Optional<String> eventWeight,

            @Doc("What becomes of the event weights in training.") @Default("as-given")
            TrainingWeights weights,

            @Doc("How many events to take of each class; all where left out.") @Default("{}")
            Take take,

            @Doc("Fraction of the events that validates: that decides when to stop and what to choose.")
            @Default("0")
            @Range(min = 0, max = 1)
            double validate,

            @Doc("Fraction of the events that tests: that judges what was chosen.")
            @Default("0")
            @Range(min = 0, max = 1)
            double test,

            @Doc("How it is decided which event goes where.") @Default("{shuffled: {}}")
            Split split,

            @Doc("Whose weights are scaled together when `weights` is per-class.") @Default("after-split")
            Normalise normalise,

            @Doc("Decides the random numbers; the same seed gives the same parts.") @Default("1")
            long seed) {
        /** Copies the list and checks that events are left to train with. */
        public Params {
            columns = List.copyOf(columns);
            Fractions.check(validate, test);
        }

        private Fractions fractions() {
            return new Fractions(validate, test);
        }

        /** The columns that are carried on by name, the weight among them. */
        private List<String> carried() {
            Set<String> carried = new LinkedHashSet<>(columns);
            eventWeight.ifPresent(carried::add);
            return List.copyOf(carried);
        }
    }

    /**
     * How many events to take of each class: the first so many after a shuffle of the whole class.
     *
     * @param signal of the signal
     * @param background of the background
     */
    public record Take(
            @Doc("How many signal events to take, drawn at random from all signal samples together.")
            Optional<Integer> signal,

            @Doc("How many background events to take, drawn at random from all background samples together.")
            Optional<Integer> background) {
        /** Checks that something is taken. */
        public Take {
            if (signal.orElse(1) < 1 || background.orElse(1) < 1) {
                throw new IllegalArgumentException(
                        "take says how many events to take, at least 1; leave it out for all");
            }
        }

        /** Of one class. */
        Optional<Integer> of(boolean isSignal) {
            return isSignal ? signal : background;
        }
    }

    /** The samples to mix, by name. */
    public record Inputs(
            @Doc("The signal samples by name.") Map<String, EventTable> signal,
            @Doc("The background samples by name.") Map<String, EventTable> background) {
        /** Copies the maps. */
        public Inputs {
            signal = Collections.unmodifiableMap(new LinkedHashMap<>(signal));
            background = Collections.unmodifiableMap(new LinkedHashMap<>(background));
        }
    }

    /** The events by part; no event is in two of them. */
    public record Output(
            @Doc("The events that train, with is_signal, training_weight and sample.")
            EventTable training,

            @Doc("The events that validate; none where none were asked for.")
            EventTable validation,

            @Doc("The events that test; none where none were asked for.")
            EventTable test,

            @Doc("entries, sum-of-weights, effective-entries and negative-weights of each part and class")
            Measures measures) {}

    @Override
    public void check(Params params, Checks checks) {
        Added.NAMES.stream()
                .filter(params.carried()::contains)
                .forEach(name -> checks.problem(
                        params.columns.contains(name) ? "columns" : "event-weight",
                        "'" + name + "' is a column that the training set adds itself",
                        "rename the samples' own '" + name + "', or leave it out"));
        checks.require(
                Set.copyOf(params.columns).size() == params.columns.size(),
                "columns",
                "a column is named twice",
                "name each column once");
        params.split.check(params.fractions(), checks);
    }

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> needed = new LinkedHashSet<>();
        params.eventWeight.ifPresent(needed::add);
        needed.addAll(params.split.columns());
        if (params.columns.isEmpty()) {
            return ColumnFlow.passing(needed).adding(Added.NAMES);
        }
        List<String> made = new ArrayList<>(params.carried());
        needed.addAll(made);
        made.addAll(Added.NAMES);
        return ColumnFlow.reading(needed).adding(made);
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        params.eventWeight.ifPresent(weight -> checks.requireNumber("event-weight", incoming.get(weight)));
        params.split.describe(incoming, checks);
        if (params.columns.isEmpty()) {
            Added.NAMES.stream()
                    .filter(incoming::containsKey)
                    .forEach(name -> checks.problem(
                            "columns",
                            "the samples have a column '" + name + "', which the training set adds itself",
                            "name the columns to carry on in columns:, without '" + name + "', or rename it"));
        }
        List<ColumnSpec> specs = new ArrayList<>();
        incoming.values().stream()
                .filter(spec -> params.columns.isEmpty() || params.carried().contains(spec.name()))
                .map(spec -> Added.carried(spec, params.eventWeight))
                .forEach(specs::add);
        specs.addAll(Added.SPECS);
        return specs;
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        Samples all = Samples.of(inputs.signal, inputs.background);
        Samples taken = Taken.of(params, all);
        Parts parts = params.split.parts(taken, params.fractions(), params.seed);
        parts.requireBothClasses(taken);
        Mixture mixture = new Mixture(taken, params.eventWeight, context.scratch());
        EventTable carried = params.columns.isEmpty() ? mixture.common() : mixture.only(params.carried());
        Parts together = params.normalise == Normalise.BEFORE_SPLIT ? Parts.one(taken.rows()) : parts;
        double[] weights = params.weights.of(mixture.weights(), taken.signal(), together);
        EventTable mixed = Added.to(carried, taken, weights);
        return new Output(
                mixed.select(parts.training()),
                mixed.select(parts.validation()),
                mixed.select(parts.test()),
                Tally.of(taken, parts, weights));
    }
}
