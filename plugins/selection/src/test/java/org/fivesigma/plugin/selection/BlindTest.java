package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.StepContract;
import org.fivesigma.testkit.Surroundings;
import org.fivesigma.testkit.ToyTables;
import org.junit.jupiter.api.Test;

final class BlindTest {
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mass", 119.9, 120, 125, 130, 130.1, Double.NaN, 90),
            Column.of("met", 10, 20, 30, 40, 50, 60, 700),
            Column.of("event", 1, 2, 3, 4, 5, 6, 7));

    private static double[] shown(Blind.Window... windows) throws StepFailure {
        return new Blind()
                .run(new Blind.Params(List.of(windows)), new Blind.Inputs(EVENTS), new Surroundings())
                .events()
                .numbers("event");
    }

    private static Blind.Window window(String column, double low, double high) {
        return new Blind.Window(column, Optional.of(low), Optional.of(high));
    }

    @Test
    void keepsTheContract() {
        StepContract.of(Blind.class)
                .inputs(() -> new Blind.Inputs(ToyTables.small()))
                .example("windows: []")
                .example("windows: [{column: mass, low: 124.9, high: 125.3}]")
                .goldenDigest("c0fa2d490c79b139601f5db38c06b5bdce93feb5361f754a620e56a37a148ce7")
                .check();
    }

    @Test
    void hidesTheWindowWithBothItsEnds() throws StepFailure {
        assertArrayEquals(new double[] {1, 5, 6, 7}, shown(window("mass", 120, 130)));
    }

    @Test
    void aMissingValueLiesInNoWindow() throws StepFailure {
        assertArrayEquals(new double[] {6}, shown(new Blind.Window("mass", Optional.of(0.0), Optional.empty())));
        assertArrayEquals(new double[] {6}, shown(new Blind.Window("mass", Optional.empty(), Optional.of(1e9))));
    }

    @Test
    void anEventInAnyWindowOfAnyColumnIsHidden() throws StepFailure {
        assertArrayEquals(
                new double[] {6},
                shown(window("mass", 120, 140), window("mass", 100, 119.95), window("met", 500, 900)));
    }

    @Test
    void tellsNothingOfHowManyAreHidden() {
        assertEquals(1, Blind.Output.class.getRecordComponents().length);
    }

    @Test
    void aWindowThatHidesNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> window("mass", 130, 120));
        assertThrows(IllegalArgumentException.class, () -> window("mass", 130, 130));
        assertThrows(
                IllegalArgumentException.class, () -> new Blind.Window("mass", Optional.empty(), Optional.empty()));
    }

    @Test
    void aTextCannotLieInAWindow() {
        Map<String, ColumnSpec> columns = new LinkedHashMap<>();
        EventTable.of(Column.of("channel", "ee")).specs().forEach(spec -> columns.put(spec.name(), spec));
        List<String> problems = new ArrayList<>();
        Checks checks = (parameter, message, remedy) -> problems.add(parameter + ": " + message);
        new Blind().describe(new Blind.Params(List.of(window("channel", 1, 2))), columns, checks);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("windows.0.column: column `channel` holds texts"), problems.get(0));
    }
}
