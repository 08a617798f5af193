package org.fivesigma.plugin.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

final class SampleTablesTest {
    @Test
    void aColumnThatOneSampleLacksIsNamedWithBothSamples() {
        String message = refusal(EventTable.of(Column.of("m", 1), Column.of("w", 1)), EventTable.of(Column.of("m", 1)));
        assertEquals("sample 'b' has no column 'w', which sample 'a' has", message);
    }

    @Test
    void aColumnOfAnotherTypeIsNamedWithBothSamples() {
        Column single = new Column.Floats(new ColumnSpec("m", ColumnType.FLOAT, ""), new float[] {1});
        String message = refusal(EventTable.of(Column.of("m", 1)), EventTable.of(single));
        assertEquals("column 'm' holds 64-bit numbers in sample 'a' but 32-bit numbers in sample 'b'", message);
    }

    @Test
    void columnsInAnotherOrderAreTheSame() throws StepFailure {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("a", EventTable.of(Column.of("m", 1), Column.of("w", 2)));
        samples.put("b", EventTable.of(Column.of("w", 2), Column.of("m", 1)));
        SampleTables tables = SampleTables.of(samples, List.of(), "sample");
        assertEquals(
                List.of("m", "w", "sample"),
                tables.specs().stream().map(ColumnSpec::name).toList());
        assertEquals(2, tables.rows());
    }

    @Test
    void aColumnNamedLikeThatOfTheSamplesIsRefused() {
        StepFailure refusal = assertThrows(
                StepFailure.class,
                () -> SampleTables.of(Map.of("a", EventTable.of(Column.of("sample", "x"))), List.of(), "sample"));
        assertTrue(refusal.remedy().contains("sample-column"), refusal.remedy());
    }

    @Test
    void noEventsAtAllAreRefused() {
        assertThrows(StepFailure.class, () -> SampleTables.of(Map.of(), List.of(), "sample"));
    }

    private static String refusal(EventTable a, EventTable b) {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("a", a);
        samples.put("b", b);
        return assertThrows(StepFailure.class, () -> SampleTables.of(samples, List.of(), "sample"))
                .getMessage();
    }
}
