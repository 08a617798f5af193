package org.fivesigma.plugin.selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.expression.Expression;

/** Gives the same events with new columns, each computed from the columns before it. */
@StepType(name = "derive", version = 2, summary = "Adds columns computed from other columns.", example = """
                columns:
                  lep_pz: lep_pt * sinh(lep_eta)
                  lep_p: hypot(lep_pt, lep_pz)
                  central: abs(lep_eta) < 2.47
                units: {lep_pz: GeV, lep_p: GeV}
                roles: {central: spectator}
                """)
public final class Derive implements Step<Derive.Params, Derive.Inputs, Derive.Output> {
    /** The columns to add. */
    public record Params(
            @Doc(
                    "The new columns with their formulas; later ones may use earlier ones, conditions give flags, lists lists.")
            Map<String, Expression> columns,

            @Doc("The units of new columns.") @Default("{}") Map<String, String> units,

            @Doc("The roles of new columns; without one, what comes of truth quantities is one, too.") @Default("{}")
            Map<String, Role> roles) {
        /** Copies the maps. */
        public Params {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }
    }

    /** The events to extend. */
    public record Inputs(@Doc("The events to extend.") EventTable events) {}

    /** The events with the new columns. */
    public record Output(
            @Doc("The same events with the new columns after their own.")
            EventTable events) {}

    @Override
    public void check(Params params, Checks checks) {
        params.units.keySet().forEach(name -> requireDerived(params, "units", name, checks));
        params.roles.keySet().forEach(name -> requireDerived(params, "roles", name, checks));
        List<String> names = List.copyOf(params.columns.keySet());
        params.columns.forEach((name, formula) -> formula.columns().stream()
                .filter(used -> names.indexOf(used) > names.indexOf(name))
                .forEach(used -> checks.problem(
                        "columns." + name,
                        "'" + name + "' uses '" + used + "', which is derived after it",
                        "move '" + used + "' before '" + name + "'")));
    }

    private static void requireDerived(Params params, String what, String name, Checks checks) {
        checks.require(
                params.columns.containsKey(name),
                what + "." + name,
                "no column '" + name + "' is derived here",
                "give " + what + " to derived columns only: " + String.join(", ", params.columns.keySet()));
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws StepFailure, IOException {
        EventTable events = inputs.events;
        ColumnSpace space = ColumnSpace.in(context.scratch());
        for (Map.Entry<String, Expression> column : params.columns.entrySet()) {
            String name = column.getKey();
            if (inputs.events.has(name)) {
                throw new StepFailure(
                        "the events have a column '" + name + "' already", "give the derived column another name");
            }
            ColumnSpec spec = spec(params, name, events.specs());
            events = events.with(column.getValue().column(spec, events, space));
        }
        return new Output(events);
    }

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> added = new ArrayList<>();
        params.columns.forEach((name, formula) -> {
            formula.columns().stream().filter(used -> !added.contains(used)).forEach(needed::add);
            added.add(name);
        });
        return ColumnFlow.passing(needed).adding(added);
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        Map<String, ColumnSpec> known = new LinkedHashMap<>(incoming);
        for (String name : params.columns.keySet()) {
            try {
                known.put(name, spec(params, name, known.values()));
            } catch (StepFailure failure) {
                checks.problem("columns." + name, failure.getMessage(), failure.remedy());
                return List.of();
            }
        }
        return params.columns.keySet().stream().map(known::get).toList();
    }

    /** What comes of a truth quantity is one, too. */
    private static ColumnSpec spec(Params params, String name, Collection<ColumnSpec> columns) throws StepFailure {
        Expression formula = params.columns.get(name);
        boolean truth = columns.stream()
                .anyMatch(column ->
                        column.role() == Role.TRUTH && formula.columns().contains(column.name()));
        return new ColumnSpec(
                name,
                formula.type(columns),
                params.units.getOrDefault(name, ""),
                params.roles.getOrDefault(name, truth ? Role.TRUTH : Role.FEATURE));
    }
}
