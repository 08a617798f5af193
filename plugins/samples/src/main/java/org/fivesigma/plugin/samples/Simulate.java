package org.fivesigma.plugin.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.plugin.samples.shape.Shape;

/** Gives a simulated sample: events drawn at random from a description of their columns. */
@StepType(
        name = "simulate",
        version = 1,
        summary = "Simulates a sample from a description of its columns, to stand in for data that are not there.",
        example = """
                name: higgs
                seed: 7
                events: 200
                expected: 20
                weight: {spread: 0.1}
                columns:
                  mass: {gaussian: {mean: 125, sigma: 2}}
                  lead_pt: {log-normal: {median: 60, width: 0.3}}
                  share: {beta: {rise: 3, fall: 2}}
                units: {GeV: [mass, lead_pt, sub_pt]}
                correlations: [{between: [mass, lead_pt], value: 0.4}]
                derive: {sub_pt: lead_pt * share}
                keep: sub_pt > 20
                missing: {lead_pt: 0.05}
                only: [mass, lead_pt, sub_pt, weight]
                """)
public final class Simulate implements Step<Simulate.Params, Simulate.Inputs, Simulate.Output> {
    /** The description of a sample. */
    public record Params(
            @Doc("the sample's name; samples of different names draw different events from the same seed")
            @Default("sample")
            String name,

            @Doc("decides the random numbers; the same seed gives the same events") @Default("1")
            long seed,

            @Doc("how many events to give") @Range(min = 1, max = 100_000_000)
            int events,

            @Doc("expected yield: the weights are scaled to this sum (to rounding)") @Range(min = 0)
            double expected,

            @Doc("how the weights scatter") @Default("{}") Weight weight,

            @Doc(
                    "the columns drawn at random, each with its distribution; drawn independently of each other unless correlated, "
                            + "so adding one leaves the others as they are")
            Map<String, Shape> columns,

            @Doc("units, each with the columns measured in it") @Default("{}")
            Map<String, List<String>> units,

            @Doc(
                    "pairs of drawn columns that rise or fall together (a Gaussian copula: their own distributions stay as given)")
            @Default("[]")
            List<Correlation> correlations,

            @Doc(
                    "columns computed from drawn ones and from derived ones further up; a condition gives a column of flags")
            @Default("{}")
            Map<String, Expression> derive,

            @Doc("only events for which this holds are kept; drawing goes on until there are enough")
            Optional<Expression> keep,

            @Doc("fraction of a column's values that are missing in the end, spread at random over the events")
            @Default("{}")
            Map<String, Double> missing,

            @Doc("the columns given, in this order; empty for all: drawn, derived, weight") @Default("[]")
            List<String> only) {
        /** Copies the collections and checks the yield. */
        public Params {
            columns = ordered(columns);
            units = ordered(units);
            correlations = List.copyOf(correlations);
            derive = ordered(derive);
            missing = ordered(missing);
            only = List.copyOf(only);
            if (!(expected > 0 && Double.isFinite(expected))) {
                throw new IllegalArgumentException("expected is " + expected + ", but a yield above 0 is needed");
            }
        }

        private static <V> Map<String, V> ordered(Map<String, V> map) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }

        /** The names of the columns given, in order. */
        List<String> given() {
            if (!only.isEmpty()) {
                return only;
            }
            List<String> all = new ArrayList<>(columns.keySet());
            all.addAll(derive.keySet());
            all.add(weight.column());
            return all;
        }
    }

    /** Nothing: the description says it all. */
    public record Inputs() {}

    /**
     * What was simulated.
     *
     * @param events the events
     * @param accounting how many candidates were drawn and how many of them kept
     */
    public record Output(
            @Doc("the events") EventTable events,

            @Doc("how many candidates were drawn and how many of them kept")
            Accounting accounting) {}

    @Override
    public void check(Params params, Checks checks) {
        new SampleChecks(params, checks).run();
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.making(params.given());
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        return params.given().stream()
                .map(column -> new ColumnSpec(
                        column, condition(params, column) ? ColumnType.FLAG : ColumnType.DOUBLE, unit(params, column)))
                .toList();
    }

    private static String unit(Params params, String column) {
        return params.units().entrySet().stream()
                .filter(unit -> unit.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean condition(Params params, String column) {
        return params.derive().containsKey(column)
                && params.derive().get(column).isCondition();
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws Exception {
        Acceptance acceptance = new Acceptance(params);
        EventTable drawn = Stretches.joined(acceptance.take(context));
        EventTable weighted = drawn.with(new Weights(params).column());
        EventTable events = weighted.only(params.given());
        for (Map.Entry<String, Double> gap : params.missing().entrySet()) {
            events = events.with(gapped(events.column(gap.getKey()), gap.getValue(), params));
        }
        long kept = params.events();
        return new Output(
                events, new Accounting(params.name(), acceptance.examined(), kept, refused(params, acceptance)));
    }

    private static Map<String, Long> refused(Params params, Acceptance acceptance) {
        long refused = acceptance.examined() - params.events();
        return params.keep().isPresent()
                ? Map.of("not kept by '" + params.keep().get() + "'", refused)
                : Map.of();
    }

    private static Column gapped(Column column, double fraction, Params params) {
        RandomStream stream =
                RandomStream.of(params.seed(), params.name(), column.spec().name(), "missing");
        return new Column.Doubles(column.spec(), Gaps.in(column.numbers(), fraction, stream));
    }
}
