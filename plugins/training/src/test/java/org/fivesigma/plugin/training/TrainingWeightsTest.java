package org.fivesigma.plugin.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class TrainingWeightsTest {
    private static final EventTable SIGNAL = Mixing.events(0, 100);
    private static final EventTable BACKGROUND = Mixing.events(100, 900);

    @Test
    void classesBalanceInEachPartAndWeightsKeepTheirRatios() throws StepFailure {
        TrainingSet.Output output = Mixing.plain()
                .weighing("weight", TrainingWeights.PER_CLASS)
                .dividing(0.2, 0.3, new Shuffled(false))
                .of(SIGNAL, BACKGROUND);
        for (EventTable part : parts(output).values()) {
            assertEquals(part.rows() / 2.0, sum(part, 1), 1e-9);
            assertEquals(part.rows() / 2.0, sum(part, 0), 1e-9);
            double first = ratio(part, 0);
            for (int row = 1; row < part.rows(); row++) {
                boolean sameClass = part.numbers("is_signal")[row] == part.numbers("is_signal")[0];
                if (sameClass) {
                    assertEquals(first, ratio(part, row), 1e-12);
                }
            }
        }
    }

    @Test
    void balancedBeforeTheSplitTheWholeBalancesAlone() throws StepFailure {
        TrainingSet.Output output = Mixing.plain()
                .weighing("weight", TrainingWeights.PER_CLASS, TrainingSet.Normalise.BEFORE_SPLIT)
                .dividing(0, 0.3, new Shuffled(false))
                .of(SIGNAL, BACKGROUND);
        assertEquals(500, sum(output.training(), 1) + sum(output.test(), 1), 1e-9);
        assertEquals(500, sum(output.training(), 0) + sum(output.test(), 0), 1e-9);
        // one factor for all signal: no part is balanced by itself, unless by chance
        assertEquals(
                ratio(output.training(), firstSignal(output.training())),
                ratio(output.test(), firstSignal(output.test())),
                1e-12);
    }

    @Test
    void withoutWeightsEachEventCountsOnce() throws StepFailure {
        EventTable training = Mixing.plain()
                .weighing("weight", TrainingWeights.NONE)
                .of(SIGNAL, BACKGROUND)
                .training();
        assertEquals(100, sum(training, 1));
        assertEquals(900, sum(training, 0));
    }

    @Test
    void classesBalanceWithoutAColumnOfWeights() throws StepFailure {
        Mixing mixing = Mixing.plain();
        TrainingSet.Params params = new TrainingSet.Params(
                mixing.columns(),
                mixing.weight(),
                TrainingWeights.PER_CLASS,
                mixing.take(),
                0,
                0,
                mixing.split(),
                mixing.normalise(),
                1);
        EventTable training = new TrainingSet()
                .run(params, new TrainingSet.Inputs(Map.of("s", SIGNAL), Map.of("b", BACKGROUND)), new Surroundings())
                .training();
        assertEquals(500, sum(training, 1), 1e-9);
        assertEquals(500, sum(training, 0), 1e-9);
    }

    @Test
    void refusesClassesWhoseWeightsSumToNothing() {
        EventTable negative = EventTable.of(Column.of("event", 1, 2, 3), Column.of("weight", 1, -2, 0.5));
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> Mixing.plain()
                        .weighing("weight", TrainingWeights.PER_CLASS)
                        .of(negative, BACKGROUND));
        assertEquals(
                "the weights of the 3 signal events of the part training sum to -0.5, so they cannot be scaled to balance the "
                        + "classes",
                failure.getMessage());
    }

    @Test
    void refusesWeightsThatAreNoNumbers() {
        EventTable odd = EventTable.of(Column.of("event", 1, 2), Column.of("weight", Double.NaN, 1));
        StepFailure failure = assertThrows(
                StepFailure.class,
                () -> Mixing.plain()
                        .weighing("weight", TrainingWeights.AS_GIVEN)
                        .of(odd, BACKGROUND));
        assertEquals(
                "1 of the 2 events of sample 'higgs' have a weight 'weight' that is not a finite number",
                failure.getMessage());
    }

    @Test
    void countsEventsWeightsAndNegativeOnesOfEachPartAndClass() throws StepFailure {
        EventTable signal = EventTable.of(Column.of("event", 1, 2, 3), Column.of("weight", 2, -0.5, 1));
        Map<String, Measure> measures = Mixing.plain()
                .weighing("weight", TrainingWeights.AS_GIVEN)
                .of(signal, BACKGROUND)
                .measures()
                .values();
        assertEquals(3, measures.get("entries.training.signal").value());
        assertEquals(2.5, measures.get("sum-of-weights.training.signal").value());
        assertEquals(
                Math.sqrt(5.25),
                measures.get("sum-of-weights.training.signal").error().orElseThrow());
        assertEquals(
                6.25 / 5.25, measures.get("effective-entries.training.signal").value());
        assertEquals(1, measures.get("negative-weights.training.signal").value());
        assertEquals(1800, measures.get("sum-of-weights.training.background").value());
        assertEquals(0, measures.get("entries.test.signal").value());
    }

    private static Map<String, EventTable> parts(TrainingSet.Output output) {
        Map<String, EventTable> parts = new LinkedHashMap<>();
        parts.put("training", output.training());
        parts.put("validation", output.validation());
        parts.put("test", output.test());
        return parts;
    }

    private static int firstSignal(EventTable part) {
        int row = 0;
        while (part.numbers("is_signal")[row] == 0) {
            row++;
        }
        return row;
    }

    private static double ratio(EventTable part, int row) {
        return part.numbers("training_weight")[row] / part.numbers("weight")[row];
    }

    private static double sum(EventTable part, int ofClass) {
        double sum = 0;
        for (int row = 0; row < part.rows(); row++) {
            sum += part.numbers("is_signal")[row] == ofClass ? part.numbers("training_weight")[row] : 0;
        }
        return sum;
    }
}
