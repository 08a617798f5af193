package org.fivesigma.plugin.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class SplitBySampleTest {
    @Test
    void keepsFilesApartThatSomebodyHasDivided() throws StepFailure {
        TrainingSet.Output output = run(List.of("valid-signal"), List.of("test-signal", "test-background"));
        assertEquals(List.of(1.0, 2.0, 7.0), masses(output.training()));
        assertEquals(List.of(3.0), masses(output.validation()));
        assertEquals(List.of(4.0, 8.0, 9.0), masses(output.test()));
    }

    @Test
    void saysWhichSampleIsNotThere() {
        StepFailure failure = assertThrows(StepFailure.class, () -> run(List.of("valid"), List.of()));
        assertTrue(failure.getMessage().contains("no event has the value valid in column 'sample'"));
    }

    private static TrainingSet.Output run(List<String> validation, List<String> test) throws StepFailure {
        Map<String, EventTable> signal = new LinkedHashMap<>();
        signal.put("train-signal", events(1, 2));
        signal.put("valid-signal", events(3));
        signal.put("test-signal", events(4));
        Map<String, EventTable> background = new LinkedHashMap<>();
        background.put("train-background", events(7));
        background.put("test-background", events(8, 9));
        TrainingSet.Params params = new TrainingSet.Params(
                List.of("mass"),
                Optional.empty(),
                TrainingWeights.AS_GIVEN,
                new TrainingSet.Take(Optional.empty(), Optional.empty()),
                0,
                0,
                new ByColumn("sample", validation, test),
                TrainingSet.Normalise.AFTER_SPLIT,
                1);
        return new TrainingSet().run(params, new TrainingSet.Inputs(signal, background), new Surroundings());
    }

    private static EventTable events(double... masses) {
        return EventTable.of(List.of(Column.of("mass", masses)));
    }

    private static List<Double> masses(EventTable events) {
        return Arrays.stream(events.numbers("mass")).sorted().boxed().toList();
    }
}
