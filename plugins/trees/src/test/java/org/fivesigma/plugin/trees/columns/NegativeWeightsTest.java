package org.fivesigma.plugin.trees.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.junit.jupiter.api.Test;

final class NegativeWeightsTest {
    private static LabelledEvents events(double... weights) {
        double[][] values = {new double[weights.length]};
        for (int row = 0; row < weights.length; row++) {
            values[0][row] = row;
        }
        return new LabelledEvents(List.of("x"), values, new boolean[weights.length], weights);
    }

    @Test
    void tellsHowManyEventsAreRefusedAndWhatToWrite() {
        StepFailure refused = assertThrows(StepFailure.class, () -> NegativeWeights.REFUSE.apply(events(2, -1, 1)));
        assertEquals(
                "1 of 3 training events have negative weights, 25.0% of the sum of absolute weights",
                refused.getMessage());
        assertEquals(
                "write 'negative-weights: keep' to train with them as they are, 'ignore' to leave these events out, or"
                        + " 'absolute' to drop the signs",
                refused.remedy());
    }

    @Test
    void refusesNothingWhereNoWeightIsNegative() throws Exception {
        LabelledEvents events = events(0, 1);
        assertSame(events, NegativeWeights.REFUSE.apply(events));
    }

    @Test
    void keepsEventsAsTheyAre() throws Exception {
        LabelledEvents events = events(2, -1);
        assertSame(events, NegativeWeights.KEEP.apply(events));
    }

    @Test
    void leavesEventsWithNegativeWeightsOut() throws Exception {
        LabelledEvents left = NegativeWeights.IGNORE.apply(events(2, -1, 0, 5));
        assertArrayEquals(new double[] {2, 0, 5}, left.weights());
        assertArrayEquals(new double[] {0, 2, 3}, left.feature(0));
    }

    @Test
    void dropsSigns() throws Exception {
        LabelledEvents events = events(2, -1);
        assertArrayEquals(
                new double[] {2, 1}, NegativeWeights.ABSOLUTE.apply(events).weights());
        assertArrayEquals(new double[] {2, -1}, events.weights());
    }
}
