package org.fivesigma.plugin.selection;

import java.util.ArrayList;
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
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.StoredColumn;

/** Gives the same events with units and roles of columns said. */
@StepType(
        name = "describe",
        version = 1,
        summary = "Says the units and the roles of columns; their values stay as they are.",
        example = """
                units: {mass: GeV}
                roles: {weight: weight, is_signal: label}
                """)
public final class Describe implements Step<Describe.Params, Describe.Inputs, Describe.Output> {
    /** What is said. */
    public record Params(
            @Doc("Units by column.") @Default("{}") Map<String, String> units,
            @Doc("Roles by column.") @Default("{}") Map<String, Role> roles) {
        /** Copies the maps. */
        public Params {
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }
    }

    /** The events to describe. */
    public record Inputs(@Doc("The events to describe.") EventTable events) {}

    /** The events described. */
    public record Output(
            @Doc("The same events, their columns described.")
            EventTable events) {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) {
        List<StoredColumn> columns = new ArrayList<>();
        for (StoredColumn column : inputs.events.stored()) {
            columns.add(column.described(described(params, column.spec())));
        }
        return new Output(EventTable.ofStored(inputs.events.rows(), columns));
    }

    @Override
    public ColumnFlow columns(Params params) {
        Set<String> named = new LinkedHashSet<>(params.units.keySet());
        named.addAll(params.roles.keySet());
        return ColumnFlow.passing(List.of()).mentioning(named);
    }

    @Override
    public List<ColumnSpec> describe(Params params, Map<String, ColumnSpec> incoming, Checks checks) {
        params.roles.forEach((name, role) -> {
            if (role == Role.WEIGHT && incoming.containsKey(name)) {
                checks.requireNumber("roles." + name, incoming.get(name));
            }
        });
        return incoming.values().stream()
                .map(column -> described(params, column))
                .toList();
    }

    private static ColumnSpec described(Params params, ColumnSpec column) {
        return new ColumnSpec(
                column.name(),
                column.type(),
                params.units.getOrDefault(column.name(), column.unit()),
                params.roles.getOrDefault(column.name(), column.role()));
    }
}
