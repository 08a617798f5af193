package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Suggestion;

/** Are all columns there that the steps read? */
final class ColumnsExist implements PlanCheck {
    private final Schemas schemas;

    ColumnsExist(Schemas schemas) {
        this.schemas = schemas;
    }

    private record Wanted(Place place, String column) {}

    private record Lacking(List<String> samples, Set<String> known) {}

    @Override
    public void check(Plan plan, Problems problems) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Map<Wanted, Lacking> lacking = new LinkedHashMap<>();
        for (Node node : plan.nodes().values()) {
            ColumnFlow flow = node.step().step().columns(node.params());
            Set<String> incoming = new LinkedHashSet<>();
            boolean readable = true;
            for (Origin.Output table : tables(node)) {
                Set<String> there = columns.get(table.node());
                if (there == null) {
                    readable = false;
                    continue;
                }
                incoming.addAll(there);
                missing(node, flow, table, there, lacking);
            }
            outgoing(node, flow, incoming, readable, problems).ifPresent(there -> columns.put(node.name(), there));
        }
        lacking.forEach((wanted, where) -> problems.add(problem(wanted, where)));
    }

    /** The tables that feed a node. */
    static List<Origin.Output> tables(Node node) {
        List<Origin.Output> tables = new ArrayList<>();
        for (PortShape port : node.step().inputs()) {
            if (port.type() == EventTable.class && node.inputs().containsKey(port.name())) {
                node.inputs().get(port.name()).origins().forEach(origin -> tables.add((Origin.Output) origin));
            }
        }
        return tables;
    }

    private static void missing(
            Node node, ColumnFlow flow, Origin.Output table, Set<String> there, Map<Wanted, Lacking> lacking) {
        for (String column : flow.uses()) {
            if (there.contains(column)) {
                continue;
            }
            Place place = TreePath.ofWord(node.written(), column).orElse(node.place());
            String sample = table.node().substring(table.node().lastIndexOf('.') + 1);
            Lacking entry = lacking.computeIfAbsent(
                    new Wanted(place, column), wanted -> new Lacking(new ArrayList<>(), new LinkedHashSet<>()));
            entry.known().addAll(there);
            if (!entry.samples().contains(sample)) {
                entry.samples().add(sample);
            }
        }
    }

    private Optional<Set<String>> outgoing(
            Node node, ColumnFlow flow, Set<String> incoming, boolean readable, Problems problems) {
        if (node.step().reader().isPresent()) {
            return schemas.of(node, problems);
        }
        if (!readable) {
            return Optional.empty();
        }
        Set<String> outgoing = new LinkedHashSet<>(flow.passes() ? incoming : Set.of());
        outgoing.removeAll(flow.drops());
        flow.adds().stream().filter(outgoing::contains).forEach(column -> problems.add(taken(node, column)));
        outgoing.addAll(flow.adds());
        return Optional.of(outgoing);
    }

    private static Problem taken(Node node, String column) {
        Place place = TreePath.ofWord(node.written(), column).orElse(node.place());
        return Problem.of(ErrorCode.E0207, place, "the events have a column `" + column + "` already")
                .withLabel("taken")
                .withHelp(
                        node.name().startsWith(SampleLowering.UNIT_WEIGHTS)
                                ? "remove `weighted: false`, or leave the column out when reading"
                                : "give the new column another name");
    }

    private static Problem problem(Wanted wanted, Lacking where) {
        Problem problem = Problem.of(
                        ErrorCode.E0301,
                        wanted.place(),
                        "column `" + wanted.column() + "` not found in "
                                + (where.samples().size() == 1 ? "sample " : "samples ")
                                + String.join(", ", where.samples()))
                .withLabel("no such column")
                .withNote("columns there: " + String.join(", ", where.known()));
        return problem.withHelp(Suggestion.nearest(wanted.column(), where.known())
                .map(name -> "did you mean `" + name + "`?")
                .orElse("use one of these columns, or compute it under `derive:`"));
    }
}
