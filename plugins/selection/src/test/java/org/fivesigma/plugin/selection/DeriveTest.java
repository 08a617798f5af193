package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class DeriveTest {
    private static final EventTable EVENTS = EventTable.of(Column.of("px", 3, 5, 8), Column.of("py", 4, 12, -15));

    private static Derive.Params params(Map<String, String> units, String... namesAndFormulas) {
        Map<String, Expression> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFormulas.length; i += 2) {
            columns.put(namesAndFormulas[i], Expression.parse(namesAndFormulas[i + 1]));
        }
        return new Derive.Params(columns, units, Map.of());
    }

    private static EventTable derive(EventTable events, Derive.Params params) throws Exception {
        return new Derive()
                .run(params, new Derive.Inputs(events), new Surroundings())
                .events();
    }

    @Test
    void laterColumnsUseEarlierOnes() throws Exception {
        EventTable events = derive(EVENTS, params(Map.of("pt", "GeV"), "pt", "sqrt(px^2 + py^2)", "twice", "2 * pt"));
        assertArrayEquals(new double[] {5, 13, 17}, events.numbers("pt"));
        assertArrayEquals(new double[] {10, 26, 34}, events.numbers("twice"));
        assertEquals(List.of("px", "py", "pt", "twice"), events.names());
        assertEquals("GeV", events.column("pt").spec().unit());
    }

    @Test
    void conditionsBecomeFlags() throws Exception {
        EventTable events = derive(EVENTS, params(Map.of(), "up", "py > 0", "n", "if(up, 1, -1)"));
        assertEquals(
                new Column.Flags(new ColumnSpec("up", ColumnType.FLAG, ""), new boolean[] {true, true, false}),
                events.column("up"));
        assertArrayEquals(new double[] {1, 1, -1}, events.numbers("n"));
    }

    @Test
    void extendsAView() throws Exception {
        EventTable events = derive(EVENTS.select(new int[] {2, 0}), params(Map.of(), "sum", "px + py"));
        assertArrayEquals(new double[] {-7, 7}, events.numbers("sum"));
        assertArrayEquals(new double[] {8, 3}, events.numbers("px"));
    }

    @Test
    void neverReplacesAColumn() {
        StepFailure failure = assertThrows(StepFailure.class, () -> derive(EVENTS, params(Map.of(), "px", "2 * px")));
        assertEquals("the events have a column 'px' already", failure.getMessage());
        assertEquals("give the derived column another name", failure.remedy());
    }

    @Test
    void reportsUnitsOfNothingAndFormulasOutOfOrder() {
        List<String> problems = new ArrayList<>();
        new Derive()
                .check(
                        params(Map.of("p", "GeV"), "a", "b + 1", "b", "px"),
                        (parameter, message, remedy) -> problems.add(parameter + ": " + message + "; " + remedy));
        assertEquals(
                List.of(
                        "units.p: no column 'p' is derived here; give units to derived columns only: a, b",
                        "columns.a: 'a' uses 'b', which is derived after it; move 'b' before 'a'"),
                problems);
    }

    @Test
    void needsOnlyWhatItDoesNotDerive() {
        ColumnFlow flow = new Derive().columns(params(Map.of(), "pt", "hypot(px, py)", "x", "pt / m"));
        assertEquals(List.of("px", "py", "m"), List.copyOf(flow.uses()));
        assertEquals(List.of("pt", "x"), flow.adds());
    }
}
