package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class ScoreTest {
    private static final ByColumn BY_MASS = new ByColumn("mass", 100, 200);
    private static final EventTable EVENTS = EventTable.of(Column.of("mass", 125, 150), Column.of("pt", 40, 30));

    @Test
    void addsTheScoreToTheEvents() throws StepFailure {
        EventTable scored = run("bdt", EVENTS, Optional.empty());
        assertEquals(List.of("mass", "pt", "bdt"), scored.names());
        assertArrayEquals(new double[] {0.25, 0.5}, scored.numbers("bdt"));
        assertEquals(Role.SCORE, scored.stored("bdt").spec().role());
    }

    @Test
    void scoresTheEventsAsTheyWerePrepared() throws StepFailure {
        EventTable prepared = EventTable.of(Column.of("mass", 175, 110));
        EventTable scored = run("score", EVENTS, Optional.of(prepared));
        assertArrayEquals(new double[] {0.75, 0.1}, scored.numbers("score"));
        assertArrayEquals(new double[] {125, 150}, scored.numbers("mass"));
    }

    @Test
    void refusesANameThatIsTakenAndEventsThatAreOthers() {
        assertEquals(
                "the events have a column 'pt' already",
                assertThrows(StepFailure.class, () -> run("pt", EVENTS, Optional.empty()))
                        .getMessage());
        EventTable fewer = EVENTS.select(new int[] {1});
        assertEquals(
                "2 events are to be scored, but 1 are prepared for the classifier",
                assertThrows(StepFailure.class, () -> run("score", EVENTS, Optional.of(fewer)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Score.Params(" "));
    }

    private static EventTable run(String name, EventTable events, Optional<EventTable> prepared) throws StepFailure {
        return new Score()
                .run(new Score.Params(name), new Score.Inputs(BY_MASS, events, prepared), new Surroundings())
                .events();
    }
}
