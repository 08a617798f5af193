package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.plugin.assessment.scored.RankedEvents;
import org.fivesigma.plugin.assessment.scored.ScoredEvents;
import org.fivesigma.plugin.assessment.verdict.Placements;
import org.junit.jupiter.api.Test;

/** The references compare each signal event with each background event of the first 200 of the UCI HIGGS set, in numpy 1.24. */
final class PlacementsTest {
    @Test
    void theErrorOfTheAreaIsThatOfDeLong() throws IOException {
        EventTable events = first200();
        Placements placements = placements(events, events.numbers("training_weight"));
        assertEquals(0.4001653575857792, placements.auc(), 1e-14);
        assertEquals(0.04491928251183436, placements.area().error().orElseThrow(), 1e-14);
    }

    @Test
    void theErrorOfAWeightedAreaIsNearThatOfTheJackknife() throws IOException {
        EventTable events = first200();
        double[] weights = new double[200];
        Arrays.setAll(weights, i -> 1 + i % 5 / 2.0);
        Placements placements = placements(events, weights);
        assertEquals(0.39061579446194833, placements.auc(), 1e-14);
        double error = placements.area().error().orElseThrow();
        assertEquals(0.047358369052224215, error, 1e-14); // the same formula from all pairs
        assertEquals(0.047475444694192626, error, 2e-4); // leaving out one event at a time
        assertEquals(0.0462717453701162, error, 2e-3); // 4000 samples drawn within each class with replacement
    }

    private static EventTable first200() throws IOException {
        int[] rows = new int[200];
        Arrays.setAll(rows, row -> row);
        return RealEvents.higgs().select(rows);
    }

    private static Placements placements(EventTable events, double[] weights) {
        double[] classes = events.numbers("is_signal");
        boolean[] signal = new boolean[classes.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = classes[i] == 1;
        }
        return Placements.of(RankedEvents.of(new ScoredEvents(events.numbers("f26"), signal, weights)));
    }
}
