package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.EventReader;

/**
 * Cuts what is read from files down to the columns that some step of the plan needs.
 *
 * <p>A step that passes its columns on needs those that its own readers need; one that looks at whatever is there needs all,
 * unless it looks at each column by itself.
 */
final class Narrowing {
    private final Map<String, Demand> demands = new LinkedHashMap<>();

    private record Demand(boolean all, Set<String> columns) {
        static final Demand NOTHING = new Demand(false, Set.of());

        Demand and(Demand other) {
            Set<String> both = new LinkedHashSet<>(columns);
            both.addAll(other.columns);
            return new Demand(all || other.all, both);
        }
    }

    private Narrowing() {}

    /** The nodes of a plan, in its order, with readers that read only what is needed. */
    static Map<String, Node> of(Plan plan) {
        Narrowing narrowing = new Narrowing();
        List<Node> nodes = new ArrayList<>(plan.nodes().values());
        for (int i = nodes.size() - 1; i >= 0; i--) {
            narrowing.demand(nodes.get(i));
        }
        Map<String, Node> narrowed = new LinkedHashMap<>();
        plan.nodes().forEach((name, node) -> narrowed.put(name, narrowing.narrowed(node)));
        return narrowed;
    }

    /** Notes what a node needs of the tables that feed it; what is needed of its own tables is known by then. */
    private void demand(Node node) {
        ColumnFlow flow = node.step().step().columns(node.params());
        Set<String> columns = new LinkedHashSet<>(flow.uses());
        boolean all = flow.usesAll() && !flow.columnwise();
        if (flow.passes()) {
            Demand passed = demands.getOrDefault(node.name(), Demand.NOTHING);
            Set<String> needed = new LinkedHashSet<>(passed.columns());
            needed.removeAll(flow.adds());
            columns.addAll(needed);
            all |= passed.all();
        }
        Demand demand = new Demand(all, columns);
        TableColumns.origins(node).forEach(table -> demands.merge(table.node(), demand, Demand::and));
    }

    private Node narrowed(Node node) {
        Optional<EventReader<Record>> reader = node.step().reader();
        Demand demand = demands.getOrDefault(node.name(), Demand.NOTHING);
        if (reader.isEmpty() || demand.all() || demand.columns().isEmpty()) {
            return node;
        }
        // sorted, so that a recipe that names the same columns in another order reads nothing again
        return node.with(reader.get().only(node.params(), new TreeSet<>(demand.columns())));
    }
}
