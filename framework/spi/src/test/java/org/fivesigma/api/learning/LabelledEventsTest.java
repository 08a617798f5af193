package org.fivesigma.api.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.junit.jupiter.api.Test;

class LabelledEventsTest {
    private static final Column LABEL =
            new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), new double[] {1, 0, 1});
    private static final Column WEIGHT =
            new Column.Doubles(new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), new double[] {0.5, 2, -1});
    private static final Column SPECTATOR =
            new Column.Doubles(new ColumnSpec("event", ColumnType.DOUBLE, "", Role.SPECTATOR), new double[] {7, 8, 9});

    @Test
    void tellsFeaturesLabelAndWeightByTheRolesOfColumns() {
        LabelledEvents events = LabelledEvents.of(EventTable.of(Column.of("mass", 1, 2, 3), LABEL, SPECTATOR, WEIGHT));
        assertEquals(List.of("mass"), events.features());
        assertArrayEquals(new double[] {1, 2, 3}, events.feature(0));
        assertArrayEquals(new boolean[] {true, false, true}, events.signal());
        assertArrayEquals(new double[] {0.5, 2, -1}, events.weights());
        assertTrue(events.hasNegativeWeights());
    }

    @Test
    void countsEachEventOnceWithoutWeights() {
        LabelledEvents events = LabelledEvents.of(EventTable.of(Column.of("mass", 1, 2, 3), LABEL));
        assertArrayEquals(new double[] {1, 1, 1}, events.weights());
        assertFalse(events.hasNegativeWeights());
    }

    @Test
    void needsALabel() {
        EventTable unlabelled = EventTable.of(Column.of("mass", 1, 2, 3), WEIGHT);
        assertThrows(IllegalArgumentException.class, () -> LabelledEvents.of(unlabelled));
    }

    @Test
    void selectsRowsInTheGivenOrderAndJoinsOthers() {
        LabelledEvents events = LabelledEvents.of(EventTable.of(Column.of("mass", 1, 2, 3), LABEL, WEIGHT));
        LabelledEvents joined = events.select(new int[] {2, 0}).and(events.select(new int[] {1}));
        assertArrayEquals(new double[] {3, 1, 2}, joined.feature(0));
        assertArrayEquals(new boolean[] {true, true, false}, joined.signal());
        assertArrayEquals(new double[] {-1, 0.5, 2}, joined.weights());
        assertArrayEquals(new double[] {3, 1, 2}, joined.table().numbers("mass"));
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        double[][] values = {{1, 2}};
        assertThrows(
                IllegalArgumentException.class,
                () -> new LabelledEvents(List.of("mass"), values, new boolean[] {true}, new double[] {1}));
    }
}
