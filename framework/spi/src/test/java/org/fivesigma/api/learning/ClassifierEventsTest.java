package org.fivesigma.api.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ClassifierEventsTest {
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mass", 125, 91),
            new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), new double[] {1, 0}),
            new Column.Doubles(new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), new double[] {0.5, 2}));

    /** A classifier that has learnt from the mass and from another column. */
    private record ByMassAnd(String other) implements Classifier {
        @Override
        public List<String> features() {
            return List.of("mass", other);
        }

        @Override
        public double[] scores(EventTable events) {
            return events.numbers("mass");
        }
    }

    @Test
    void keepsThePartsThatHaveEventsInTheirOrder() throws StepFailure {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", EVENTS);
        parts.put("validation", EVENTS.select(new int[] {1}));
        parts.put("test", EVENTS.select(new int[0]));
        assertEquals(
                List.of("training", "validation"),
                List.copyOf(ClassifierEvents.filled(parts).keySet()));
        assertEquals("validation", ClassifierEvents.last(parts).getKey());
        assertEquals(1, ClassifierEvents.last(parts).getValue().rows());
    }

    @Test
    void tellsWhichEventsAreSignalAndWhatTheyWeigh() throws StepFailure {
        LabelledEvents classes = ClassifierEvents.classes(EVENTS);
        assertEquals(List.of(), classes.features());
        assertArrayEquals(new boolean[] {true, false}, classes.signal());
        assertArrayEquals(new double[] {0.5, 2}, classes.weights());
    }

    @Test
    void saysWhatEventsLack() {
        EventTable named = EVENTS.with(Column.of("channel", "ee", "mm"));
        assertEquals(
                "there are no events to judge the classifier by",
                refused(() -> ClassifierEvents.last(Map.of("test", EVENTS.select(new int[0])))));
        assertEquals(
                "the events have no column 'pt', which the classifier has learnt from",
                refused(() -> ClassifierEvents.requireFeatures(new ByMassAnd("pt"), named)));
        assertEquals(
                "column 'channel' does not hold one number an event, as the classifier has learnt from",
                refused(() -> ClassifierEvents.requireFeatures(new ByMassAnd("channel"), named)));
        assertEquals(
                "the events do not say which of them are signal",
                refused(() -> ClassifierEvents.requireClasses(EVENTS.without(List.of("is_signal")))));
    }

    private static String refused(Executable required) {
        return assertThrows(StepFailure.class, required).getMessage();
    }
}
