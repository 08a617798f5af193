package org.fivesigma.plugin.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.Measure;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class FillHistogramTest {
    private static final FillHistogram STEP = new FillHistogram();

    private static FillHistogram.Params params(Optional<String> weight) {
        return new FillHistogram.Params("mass", Binning.uniform(100, 160, 3), weight, "");
    }

    private static EventTable events() {
        ColumnSpec mass = new ColumnSpec("mass", ColumnType.DOUBLE, "GeV");
        return EventTable.of(
                new Column.Doubles(mass, new double[] {90, 100, 119.9, 125, 160, 161, Double.NaN}),
                Column.of("weight", 1, 2, 3, -4, 5, 6, 7));
    }

    private static FillHistogram.Output run(FillHistogram.Params params, EventTable... events) throws StepFailure {
        return STEP.run(params, new FillHistogram.Inputs(List.of(events)), new Surroundings());
    }

    @Test
    void accountsForEveryEvent() throws StepFailure {
        FillHistogram.Output output = run(params(Optional.of("weight")), events());
        assertArrayEquals(new double[] {1, 5, -4, 5, 6}, output.histogram().sums());
        assertArrayEquals(new double[] {1, 13, 16, 25, 36}, output.histogram().squares());
        assertEquals("GeV", output.histogram().unit());
        Measure inside = output.measures().values().get("inside");
        assertEquals(Measure.of(6, Math.sqrt(54)).from(4, 6), inside);
        assertEquals(Measure.of(1, 1).from(1, 1), output.measures().values().get("underflow"));
        assertEquals(Measure.of(6, 6).from(1, 6), output.measures().values().get("overflow"));
        assertEquals(Measure.of(1), output.measures().values().get("missing"));
        assertEquals(
                36.0 / 54, output.measures().values().get("effective-entries").value(), 1e-15);
    }

    @Test
    void countsEventsWithoutWeights() throws StepFailure {
        FillHistogram.Output output = run(params(Optional.empty()), events(), events());
        assertArrayEquals(new double[] {2, 4, 2, 2, 2}, output.histogram().sums());
        assertEquals(8, output.measures().values().get("effective-entries").value(), 1e-14);
        assertEquals(2, output.histogram().missing());
    }

    @Test
    void readsOnlyItsColumns() {
        assertEquals(
                Set.of("mass", "weight"),
                STEP.columns(params(Optional.of("weight"))).uses());
        assertEquals(Set.of("mass"), STEP.columns(params(Optional.empty())).uses());
    }

    @Test
    void anEmptyTableGivesAnEmptyHistogram() throws StepFailure {
        FillHistogram.Output output = run(params(Optional.empty()), events().select(new int[0]));
        assertEquals(0, output.measures().values().get("effective-entries").value());
    }

    @Test
    void refusesWeightsThatAreNoNumbers() {
        EventTable bad = events().with(Column.of("weight", 1, 1, Double.NaN, 1, 1, 1, 1));
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params(Optional.of("weight")), bad));
        assertEquals("1 of 7 events have a weight 'weight' that is not a finite number", failure.getMessage());
    }

    @Test
    void refusesLists() {
        Column lists =
                new Jagged(new ColumnSpec("mass", ColumnType.DOUBLES, ""), new int[] {0, 2}, Column.of("mass", 1, 2));
        EventTable asValues = EventTable.of(lists);
        EventTable asWeights =
                events().select(new int[] {0}).with(lists.described(lists.spec().named("weight")));
        assertEquals(
                "derive one number of it first, as in max(mass) or mass[0]",
                assertThrows(StepFailure.class, () -> run(params(Optional.empty()), asValues))
                        .remedy());
        assertEquals(
                "column 'weight' holds a list per event, which a histogram cannot count",
                assertThrows(StepFailure.class, () -> run(params(Optional.of("weight")), asWeights))
                        .getMessage());
    }

    @Test
    void refusesTextsAndNoEventsAtAll() {
        EventTable texts = EventTable.of(Column.of("mass", "heavy"));
        StepFailure failure = assertThrows(StepFailure.class, () -> run(params(Optional.empty()), texts));
        assertTrue(failure.getMessage().contains("'mass' holds texts"));
        assertThrows(StepFailure.class, () -> run(params(Optional.empty())));
    }
}
