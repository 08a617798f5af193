package org.fivesigma.plugin.selection;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;

/** Gives the events that fulfil all requirements, as a view of the table. */
@StepType(name = "select", version = 1, summary = "Keeps the events that fulfil all requirements.", example = """
                all:
                  - {column: mass, above: 80, below: 100}
                  - {where: "abs(lep_eta) < 2.47 and channel == 'ee'"}
                  - any: [{column: lep_pt, above: 40}, {where: n_jets < 2}]
                """)
public final class Select implements Step<Select.Params, Select.Inputs, Select.Output> {
    /** The requirements. */
    public record Params(
            @Doc("What an event must fulfil; none keeps all events.")
            List<Requirement> all) {
        /** Copies the list. */
        public Params {
            all = List.copyOf(all);
        }
    }

    /** The events to choose from. */
    public record Inputs(@Doc("The events to choose from.") EventTable events) {}

    /** The events chosen. */
    public record Output(
            @Doc("The events that fulfil all requirements, in the same order.")
            EventTable events) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure {
        if (params.all.isEmpty()) {
            return new Output(inputs.events);
        }
        Expression all =
                Expression.allOf(params.all.stream().map(Requirement::condition).toList());
        return new Output(inputs.events.select(Rows.of(all.holds(inputs.events))));
    }

    @Override
    public ColumnFlow columns(Params params) {
        return ColumnFlow.passing(Requirement.columns(params.all));
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        Requirement.check(params.all, "all", incoming, checks);
        return List.of();
    }
}
