package org.fivesigma.testkit.steps;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;

/** Counts events above thresholds; keeps the contract with parameters of every kind. */
@StepType(name = "count-above", version = 1, summary = "Counts weighted events above each threshold.", example = """
                of: mass
                thresholds: [100, 125]
                weight: weight
                rule: {at-least: {factor: 2}}
                also: {where: n_jets > 1}
                """)
public final class CountAbove implements Step<CountAbove.Params, CountAbove.Inputs, CountAbove.Output> {
    /** Where a threshold belongs. */
    public enum Edge {
        ABOVE,
        AT_OR_ABOVE
    }

    /** How sums are scaled. */
    public sealed interface Rule permits AtLeast, Exactly {}

    /** Scaled by a factor. */
    public record AtLeast(
            @Doc("the factor") @Range(min = 0, max = 10) double factor) implements Rule {}

    /** Not scaled. */
    public record Exactly(
            @Doc("shift of the sum") @Default("0") long shift) implements Rule {}

    /** A further condition. */
    public record Also(
            @Doc("what must hold too") Expression where,
            @Doc("the opposite") @Default("false") boolean not) {}

    /** Parameters. */
    public record Params(
            @Doc("the column") String of,
            @Doc("the thresholds") List<Double> thresholds,
            @Doc("the weight") Optional<String> weight,
            @Doc("edge of the range") @Default("above") Edge edge,

            @Doc("how sums are scaled") @Default("{exactly: {}}")
            Rule rule,

            @Doc("a further condition") Also also) {}

    /** Inputs. */
    public record Inputs(@Doc("the events") EventTable events) {}

    /** Output. */
    public record Output(@Doc("the sums") List<Double> sums) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws Exception {
        double[] values = inputs.events().numbers(params.of());
        double[] weights = inputs.events().weights(params.weight());
        boolean[] holds = params.also().where().holds(inputs.events());
        return new Output(params.thresholds().stream()
                .map(threshold -> sum(values, weights, holds, threshold))
                .toList());
    }

    private static double sum(double[] values, double[] weights, boolean[] holds, double threshold) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += holds[i] && values[i] > threshold ? weights[i] : 0;
        }
        return sum;
    }

    @Override
    public ColumnFlow columns(Params params) {
        java.util.Set<String> read =
                new java.util.LinkedHashSet<>(params.also().where().columns());
        read.add(params.of());
        return ColumnFlow.reading(read, params.weight());
    }
}
