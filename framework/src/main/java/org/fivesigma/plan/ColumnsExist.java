package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Are all columns there that the steps read, and that the recipe names? */
final class ColumnsExist implements PlanCheck {
    private final TableColumns tables;
    private final List<Named> features;
    private final Set<Named> told;
    private final Map<Named, Lacking> lacking = new LinkedHashMap<>();
    private final Map<Named, Lacking> lackingMention = new LinkedHashMap<>();
    private final Set<Named> found = new HashSet<>();

    /**
     * A check of the columns of these tables.
     *
     * @param features columns of feature lists, which nothing need read
     * @param told columns that are in the wrong place for another reason, told already
     */
    ColumnsExist(TableColumns tables, List<Named> features, Set<Named> told) {
        this.tables = tables;
        this.features = features;
        this.told = told;
    }

    /** A column as the recipe names it at a place. */
    record Named(Place place, String column) {}

    private record Lacking(Set<String> samples, Set<String> known) {
        Lacking() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void in(TableColumns.Table table) {
            samples.add(table.sample());
            known.addAll(table.columns().keySet());
        }
    }

    @Override
    public void check(Plan plan, Problems problems) {
        boolean complete = true;
        for (Node node : plan.nodes().values()) {
            ColumnFlow flow = node.step().step().columns(node.params());
            complete &= tables.complete(node);
            for (TableColumns.Table table : tables.incoming(node)) {
                used(node, flow, table);
                mentioned(node, flow, table);
                taken(node, flow, table, problems);
            }
        }
        lacking.keySet().removeAll(told);
        lacking.forEach((named, where) -> problems.add(problem(named, where)));
        if (!complete) {
            return; // what some sample lacks may be in the one that could not be read
        }
        Set<String> everywhere = new LinkedHashSet<>();
        plan.nodes()
                .keySet()
                .forEach(node -> tables.of(node)
                        .ifPresent(table -> everywhere.addAll(table.columns().keySet())));
        features.stream()
                .filter(named -> !lacking.containsKey(named) && !everywhere.contains(named.column()))
                .forEach(named -> problems.add(nowhere(named, everywhere)));
        lackingMention.keySet().removeAll(found);
        lackingMention.forEach((named, where) -> problems.add(nowhere(named, where.known())));
    }

    private void used(Node node, ColumnFlow flow, TableColumns.Table table) {
        for (String column : flow.uses()) {
            if (!table.columns().containsKey(column)) {
                lacking.computeIfAbsent(named(node, column), wanted -> new Lacking())
                        .in(table);
            }
        }
    }

    private void mentioned(Node node, ColumnFlow flow, TableColumns.Table table) {
        for (String column : flow.mentions()) {
            Named named = named(node, column);
            if (table.columns().containsKey(column)) {
                found.add(named);
            } else {
                lackingMention.computeIfAbsent(named, wanted -> new Lacking()).in(table);
            }
        }
    }

    private static void taken(Node node, ColumnFlow flow, TableColumns.Table table, Problems problems) {
        if (!flow.passes()) {
            return;
        }
        for (String column : flow.adds()) {
            if (table.columns().containsKey(column) && !flow.drops().contains(column)) {
                problems.add(taken(node, column));
            }
        }
    }

    private static Named named(Node node, String column) {
        return new Named(TreePath.ofWord(node.written(), column).orElse(node.place()), column);
    }

    private static Problem taken(Node node, String column) {
        return Problem.of(
                        ErrorCode.E0207,
                        named(node, column).place(),
                        "the events have a column `" + column + "` already")
                .withLabel("taken")
                .withHelp(
                        node.name().startsWith(SampleLowering.UNIT_WEIGHTS)
                                ? "remove `weighted: false`, or leave the column out when reading"
                                : "give the new column another name");
    }

    private static Problem problem(Named named, Lacking where) {
        List<String> samples = new ArrayList<>(where.samples());
        return problem(
                named, (samples.size() == 1 ? "sample " : "samples ") + String.join(", ", samples), where.known());
    }

    private static Problem nowhere(Named named, Set<String> known) {
        return problem(named, "any sample", known);
    }

    private static Problem problem(Named named, String where, Set<String> known) {
        return Problem.of(ErrorCode.E0301, named.place(), "column `" + named.column() + "` not found in " + where)
                .withLabel("no such column")
                .withNote("columns there: " + String.join(", ", known))
                .withHelp(Suggestion.nearest(named.column(), known)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("use one of these columns, or compute it under `derive:`"));
    }
}
