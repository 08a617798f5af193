package org.fivesigma.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

final class ToyTablesTest {
    @Test
    void smallTableHasColumnsOfEveryTypeButLists() {
        assertEquals(
                Arrays.stream(ColumnType.values())
                        .filter(type -> !type.isList())
                        .collect(Collectors.toSet()),
                ToyTables.small().specs().stream().map(ColumnSpec::type).collect(Collectors.toSet()));
        assertTrue(Arrays.stream(ToyTables.small().numbers("weight")).anyMatch(weight -> weight < 0));
        assertTrue(Arrays.stream(ToyTables.small().numbers("lep_pt")).anyMatch(Double::isNaN));
    }

    @Test
    void emptyTableHasTheSameColumns() {
        assertEquals(ToyTables.small().specs(), ToyTables.empty().specs());
        assertEquals(0, ToyTables.empty().rows());
    }

    @Test
    void peakStandsAtItsPlaceOnAFallingBackground() {
        EventTable peak = ToyTables.peak();
        double[] mass = peak.numbers("mass");

        long below = Arrays.stream(mass).filter(m -> m > 117 && m < 121).count();
        long there = Arrays.stream(mass).filter(m -> m > 123 && m < 127).count();
        long above = Arrays.stream(mass).filter(m -> m > 129 && m < 133).count();

        assertTrue(there > 2 * below, there + " events at the peak, " + below + " below");
        assertTrue(below > above, below + " events below the peak, " + above + " above");
    }
}
