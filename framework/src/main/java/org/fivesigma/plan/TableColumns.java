package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** What the columns of every table of a plan are, before anything runs: from the files' heads, step by step. */
final class TableColumns {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<Misuse> misuses = new ArrayList<>();

    /**
     * The columns of one table.
     *
     * @param node the node that gives it
     * @param columns its columns by name
     * @param sure whether what the columns hold is known, and not only their names
     */
    record Table(String node, Map<String, ColumnSpec> columns, boolean sure) {
        /** The name of the sample, or of the training set with these words. */
        String sample() {
            if (node.startsWith(TrainingLowering.BLOCK)) {
                return "training set " + node.substring(TrainingLowering.BLOCK.length());
            }
            return node.substring(node.lastIndexOf('.') + 1);
        }
    }

    /** A column of a sample that does not hold what a step takes it for. */
    record Misuse(Place place, String message, String remedy, String sample) {}

    /** The columns of a plan's tables; a problem for each file whose head cannot be read. */
    static TableColumns of(Plan plan, Schemas schemas, Problems problems) {
        TableColumns known = new TableColumns();
        for (Node node : plan.nodes().values()) {
            Optional<Table> table = node.step().reader().isPresent()
                    ? schemas.of(node, problems).map(columns -> new Table(node.name(), columns, true))
                    : known.made(node);
            table.ifPresent(there -> known.tables.put(node.name(), there));
        }
        return known;
    }

    /** The tables that feed a node, those left out whose columns are not known. */
    List<Table> incoming(Node node) {
        return origins(node).stream()
                .map(origin -> Optional.ofNullable(tables.get(origin.node())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the columns of all tables are known. */
    boolean complete(Node node) {
        return origins(node).stream().allMatch(origin -> tables.containsKey(origin.node()));
    }

    /** The columns of the table that a node gives, where they are known. */
    Optional<Table> of(String node) {
        return Optional.ofNullable(tables.get(node));
    }

    /** What steps take columns for that they do not hold. */
    List<Misuse> misuses() {
        return List.copyOf(misuses);
    }

    /** The tables that feed a node. */
    static List<Origin.Output> origins(Node node) {
        List<Origin.Output> origins = new ArrayList<>();
        for (PortShape port : node.step().inputs()) {
            if (port.type() == EventTable.class && node.inputs().containsKey(port.name())) {
                node.inputs().get(port.name()).origins().forEach(origin -> origins.add((Origin.Output) origin));
            }
        }
        return origins;
    }

    private Optional<Table> made(Node node) {
        if (!complete(node)) {
            return Optional.empty();
        }
        ColumnFlow flow = node.step().step().columns(node.params());
        Map<String, ColumnSpec> columns = new LinkedHashMap<>();
        List<Table> incoming = incoming(node);
        if (flow.passes()) {
            incoming.forEach(table -> columns.putAll(table.columns()));
        }
        columns.keySet().removeAll(flow.drops());
        flow.adds().forEach(column -> columns.put(column, ColumnSpec.number(column)));
        boolean sure = true;
        for (Table table : incoming.isEmpty() ? List.of(new Table("", Map.of(), true)) : incoming) {
            sure &= described(node, flow, table, columns);
        }
        return Optional.of(new Table(node.name(), columns, sure));
    }

    /** Whether the step could say what its columns are. */
    private boolean described(Node node, ColumnFlow flow, Table table, Map<String, ColumnSpec> columns) {
        if (!table.sure() || !table.columns().keySet().containsAll(flow.uses())) {
            return false;
        }
        int before = misuses.size();
        node.step()
                .step()
                .describe(
                        node.params(),
                        table.columns(),
                        (path, message, remedy) ->
                                misuses.add(new Misuse(place(node, path), message, remedy, table.sample())))
                .forEach(spec -> columns.replace(spec.name(), spec));
        return misuses.size() == before;
    }

    /** The place of a parameter, or of the first word that is the name of a column. */
    private static Place place(Node node, String path) {
        boolean parameter = node.written() instanceof Tree.Mapping mapping
                && mapping.get(path.split("\\.")[0]).isPresent();
        return parameter
                ? TreePath.place(node.written(), path)
                : TreePath.ofWord(node.written(), path).orElse(node.place());
    }
}
