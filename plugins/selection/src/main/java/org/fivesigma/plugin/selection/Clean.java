package org.fivesigma.plugin.selection;

import java.io.IOException;
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
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** Gives the events with placeholder values made missing, and with or without the events that miss a value. */
@StepType(
        name = "clean",
        version = 2,
        summary = "Makes placeholder values missing, drops events with missing values if asked, and accounts for each.",
        example = """
                missing: drop
                sentinels: [-999]
                sentinels-of: {n_jets: [0]}
                weight: weight
                """)
public final class Clean implements Step<Clean.Params, Clean.Inputs, Clean.Output> {
    private static final String REMEDY = "name a column of numbers; an empty text is missing by itself";

    /** What becomes of events with missing values. */
    public enum Missing {
        /** They stay. */
        @Doc("Events with missing values stay.")
        KEEP,
        /** They are left out. */
        @Doc("Events with missing values are left out and accounted for; elements of lists may be missing.")
        DROP
    }

    /** What becomes of negative weights. */
    public enum NegativeWeights {
        /** They stay. */
        @Doc("Negative weights stay.")
        KEEP,
        /** They end the run. */
        @Doc("A negative weight ends the run.")
        REFUSE
    }

    /** What is taken for missing, and what becomes of it. */
    public record Params(
            @Doc("What becomes of events with missing values.") @Default("keep")
            Missing missing,

            @Doc("Numbers below this are missing, in lists, too; flags are never missing.")
            Optional<Double> missingBelow,

            @Doc("Values that stand for missing ones in every column of numbers, or lists of them, looked at.")
            @Default("[]")
            List<Double> sentinels,

            @Doc("Values that stand for missing ones in named columns, where these are there.") @Default("{}")
            Map<String, List<Double>> sentinelsOf,

            @Doc("What becomes of negative weights.") @Default("keep")
            NegativeWeights negativeWeights,

            @Doc("The column with the weights; no placeholder is looked for in it, but a missing weight is missing.")
            Optional<String> weight,

            @Doc("The columns to look at; all columns of numbers and of lists when empty.") @Default("[]")
            List<String> columns) {
        /** Copies the collections. */
        public Params {
            sentinels = List.copyOf(sentinels);
            sentinelsOf = Collections.unmodifiableMap(new LinkedHashMap<>(sentinelsOf));
            columns = List.copyOf(columns);
        }
    }

    /** The events to clean. */
    public record Inputs(@Doc("The events to clean.") EventTable events) {}

    /** The clean events. */
    public record Output(
            @Doc("The clean events.") EventTable events,

            @Doc("How many events went on, and how many were left out for which reason.")
            List<Accounting> accounting) {}

    @Override
    public void check(Params params, Checks checks) {
        checks.require(
                params.negativeWeights == NegativeWeights.KEEP || params.weight.isPresent(),
                "negative-weights",
                "negative weights are to be refused, but no weight is named",
                "add weight: with the name of its column, or remove negative-weights:");
        Set<String> weight = Set.copyOf(params.weight.stream().toList());
        checks.require(
                Collections.disjoint(weight, params.sentinelsOf.keySet()),
                "sentinels-of",
                "no placeholder is looked for in the weight",
                "remove the weight from sentinels-of:");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, IOException {
        EventTable events = inputs.events;
        ColumnSpace space = ColumnSpace.in(context.scratch());
        List<ColumnSpec> looked = looked(params, events);
        for (ColumnSpec spec : looked) {
            boolean replaces = mayMiss(spec.type()) && !params.weight.equals(Optional.of(spec.name()));
            Optional<Column> cleaned =
                    replaces ? placeholders(params, spec).removed(events.stored(spec.name()), space) : Optional.empty();
            events = cleaned.map(events::with).orElse(events);
        }
        if (params.negativeWeights == NegativeWeights.REFUSE) {
            refuseNegative(params.weight.orElseThrow(), events);
        }
        List<ColumnSpec> single =
                looked.stream().filter(spec -> !spec.type().isList()).toList();
        return params.missing == Missing.DROP ? Dropped.of(events, single) : kept(events);
    }

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> needed = new LinkedHashSet<>(params.columns);
        params.weight.ifPresent(needed::add);
        if (!params.columns.isEmpty()) {
            return ColumnFlow.passing(needed).mentioning(params.sentinelsOf.keySet());
        }
        ColumnFlow flow = params.missing == Missing.DROP ? ColumnFlow.everything() : ColumnFlow.passingEach(needed);
        return flow.mentioning(params.sentinelsOf.keySet());
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        Optional.ofNullable(incoming.get(params.weight.orElse("")))
                .ifPresent(weight -> checks.requireNumber("weight", weight));
        for (String name : params.sentinelsOf.keySet()) {
            if (incoming.containsKey(name) && !mayMiss(incoming.get(name).type())) {
                checks.problem("sentinels-of." + name, unmissable(incoming.get(name)), REMEDY);
            }
        }
        return List.of();
    }

    private static boolean mayMiss(ColumnType type) {
        return type != ColumnType.TEXT && type.element() != ColumnType.FLAG;
    }

    private static String unmissable(ColumnSpec spec) {
        return "column '" + spec.name() + "' holds "
                + (spec.type() == ColumnType.TEXT ? "texts" : "flags")
                + ", so no number stands for a missing one";
    }

    private static Output kept(EventTable events) {
        return new Output(events, List.of(new Accounting("events", events.rows(), events.rows(), Map.of())));
    }

    private static Placeholders placeholders(Params params, ColumnSpec spec) {
        List<Double> values = new ArrayList<>(params.sentinelsOf.getOrDefault(spec.name(), List.of()));
        boolean common = params.columns.isEmpty() || params.columns.contains(spec.name());
        values.addAll(common ? params.sentinels : List.of());
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new Placeholders(plain, common ? params.missingBelow : Optional.empty());
    }

    /** The columns to look at, in the order of the table. */
    private static List<ColumnSpec> looked(Params params, EventTable events) throws StepFailure {
        Set<String> named = new LinkedHashSet<>(params.columns);
        params.weight.ifPresent(named::add);
        for (String name : named) {
            if (!events.has(name)) {
                throw new StepFailure(
                        "the events have no column '" + name + "'",
                        "name columns among: " + String.join(", ", events.names()));
            }
        }
        named.addAll(params.sentinelsOf.keySet());
        for (ColumnSpec spec : events.specs()) {
            if (params.sentinelsOf.containsKey(spec.name()) && !mayMiss(spec.type())) {
                throw new StepFailure(unmissable(spec), REMEDY);
            }
        }
        return events.specs().stream()
                .filter(spec ->
                        named.contains(spec.name()) || params.columns.isEmpty() && spec.type() != ColumnType.TEXT)
                .toList();
    }

    private static void refuseNegative(String weight, EventTable events) throws StepFailure {
        Shown weights = Shown.of(events.stored(weight));
        for (int row = 0; row < weights.rows(); row++) {
            if (weights.number(row) < 0) {
                throw new StepFailure(
                        "event " + (row + 1) + " has the negative weight " + weights.number(row) + " in column '"
                                + weight + "'",
                        "allow negative weights by negative-weights: keep, or cut on '" + weight + "' before");
            }
        }
    }
}
