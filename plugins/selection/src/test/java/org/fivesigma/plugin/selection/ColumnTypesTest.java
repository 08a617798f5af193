package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Step;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.expression.Expression;
import org.junit.jupiter.api.Test;

/** What the steps say of columns before any event is read. */
final class ColumnTypesTest {
    private final List<String> problems = new ArrayList<>();

    private static Map<String, ColumnSpec> columns() {
        Map<String, ColumnSpec> columns = new LinkedHashMap<>();
        columns.put("jet_pt", new ColumnSpec("jet_pt", ColumnType.FLOATS, "GeV"));
        columns.put("jet_id", new ColumnSpec("jet_id", ColumnType.FLAGS, ""));
        columns.put("met", new ColumnSpec("met", ColumnType.DOUBLE, "GeV"));
        columns.put("true_met", new ColumnSpec("true_met", ColumnType.DOUBLE, "GeV", Role.TRUTH));
        columns.put("channel", new ColumnSpec("channel", ColumnType.TEXT, ""));
        columns.put("trigger", new ColumnSpec("trigger", ColumnType.FLAG, ""));
        return columns;
    }

    private <P extends Record> List<ColumnSpec> described(Step<P, ?, ?> step, P params) {
        return step.describe(params, columns(), (path, message, remedy) -> problems.add(path + ": " + message));
    }

    private static Derive.Params derived(String... namesAndFormulas) {
        Map<String, Expression> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFormulas.length; i += 2) {
            columns.put(namesAndFormulas[i], Expression.parse(namesAndFormulas[i + 1]));
        }
        return new Derive.Params(columns, Map.of("ht", "GeV"), Map.of("n", Role.SPECTATOR));
    }

    @Test
    void derivedColumnsHaveTypesUnitsAndRoles() {
        Derive.Params params = derived(
                "ht",
                "sum(jet_pt)",
                "n",
                "count(jet_pt > 30)",
                "hard",
                "jet_pt > 30 and jet_id",
                "any_hard",
                "any(hard)",
                "response",
                "met / true_met",
                "bias",
                "response - 1");
        assertEquals(
                List.of(
                        new ColumnSpec("ht", ColumnType.DOUBLE, "GeV", Role.FEATURE),
                        new ColumnSpec("n", ColumnType.DOUBLE, "", Role.SPECTATOR),
                        new ColumnSpec("hard", ColumnType.FLAGS, "", Role.FEATURE),
                        new ColumnSpec("any_hard", ColumnType.FLAG, "", Role.FEATURE),
                        new ColumnSpec("response", ColumnType.DOUBLE, "", Role.TRUTH),
                        new ColumnSpec("bias", ColumnType.DOUBLE, "", Role.TRUTH)),
                described(new Derive(), params));
        assertEquals(List.of(), problems);
    }

    @Test
    void aDerivedColumnOfTextsIsRefused() {
        described(new Derive(), derived("ht", "sum(jet_pt) + channel", "n", "1"));
        assertEquals(
                List.of(
                        "columns.ht: in 'sum(jet_pt) + channel', column 'channel' stands for a number, but it holds texts"),
                problems);
    }

    @Test
    void everyCutThatGivesAListIsRefused() {
        Requirement nested = new Requirement(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                List.of(Requirement.where("any(jet_id)"), Requirement.where("jet_id")));
        Requirement range = Requirement.range("jet_pt", Optional.of(30.0), Optional.empty());
        described(new Select(), new Select.Params(List.of(Requirement.where("trigger and met > 20"), nested, range)));
        assertEquals(
                List.of(
                        "all.1.any.1.where: 'jet_id' gives a list per event where one value is needed",
                        "all.2.column: 'jet_pt > 30' gives a list per event where one value is needed"),
                problems);
    }

    @Test
    void aListIsNoWeight() {
        described(new CutFlowTable(), new CutFlowTable.Params("all", List.of(), Optional.of("jet_pt"), Map.of()));
        described(new Describe(), new Describe.Params(Map.of(), Map.of("jet_pt", Role.WEIGHT)));
        assertEquals(
                List.of(
                        "weight: column `jet_pt` holds a list per event, where one number is needed",
                        "roles.jet_pt: column `jet_pt` holds a list per event, where one number is needed"),
                problems);
    }

    @Test
    void placeholdersAreLookedForWhereNumbersAre() {
        described(
                new Clean(),
                new Clean.Params(
                        Clean.Missing.KEEP,
                        Optional.empty(),
                        List.of(),
                        Map.of("jet_pt", List.of(-1.0), "not_there", List.of(-1.0), "trigger", List.of(0.0)),
                        Clean.NegativeWeights.KEEP,
                        Optional.empty(),
                        List.of()));
        assertEquals(
                List.of("sentinels-of.trigger: column 'trigger' holds flags, so no number stands for a missing one"),
                problems);
    }
}
