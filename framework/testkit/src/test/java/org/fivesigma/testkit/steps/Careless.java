package org.fivesigma.testkit.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** Runs, but breaks the contract in every way that still lets it run. */
@StepType(name = "Care_Less", version = 0, summary = "careless", example = "{column: mass, number: 3}")
public final class Careless implements Step<Careless.Params, Careless.Inputs, Careless.Output> {
    private int runs;

    /** Parameters, of which one is lost and one has a default that does not bind. */
    public record Params(
            String column,
            @Doc("lost") @Default("1") double lost,
            @Doc("a whole number") @Default("many") int number) {
        /** Forgets a value. */
        public Params {
            lost = 1;
        }
    }

    /** Inputs. */
    public record Inputs(@Doc("the events") EventTable events) {}

    /** Outputs. */
    public record Output(
            @Doc("the events") EventTable events,
            @Doc("some texts") List<String> texts) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) {
        runs++;
        double[] pt = inputs.events().numbers("lep_pt");
        pt[0]++;
        double[] threads = new double[inputs.events().rows()];
        Arrays.fill(threads, context.threads());
        String text = String.format(Locale.getDefault(), "%.1f", 0.5) + "TITLE".toLowerCase(Locale.getDefault());
        return new Output(
                inputs.events().with(Column.of("threads", threads)), List.of(text, "" + runs, "" + params.column()));
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.passing(Set.of("mass")).adding(List.of("thread")).dropping(Set.of("weight"));
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        return List.of(new ColumnSpec("threads", ColumnType.TEXT, ""));
    }
}
