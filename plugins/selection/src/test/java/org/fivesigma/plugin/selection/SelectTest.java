package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class SelectTest {
    private static final EventTable EVENTS = EventTable.of(
            Column.of("mll", 80, 91, Double.NaN, 99.9, 100, 85),
            Column.of("pt", 10, 50, 60, 5, 70, 30),
            Column.of("label", "signal", "signal", "top", "top", "signal", "top"),
            Column.of("truth", 1, 1, -1, -1, 1, -1));

    private static EventTable select(EventTable events, Requirement... all) throws StepFailure {
        return new Select()
                .run(new Select.Params(List.of(all)), new Select.Inputs(events), new Surroundings())
                .events();
    }

    @Test
    void keepsWhatLiesInsideTheRangeAndNeverAMissingValue() throws StepFailure {
        EventTable chosen = select(EVENTS, Requirement.range("mll", Optional.of(80.0), Optional.of(100.0)));
        assertArrayEquals(new double[] {91, 99.9, 85}, chosen.numbers("mll"));
        assertArrayEquals(new double[] {50, 5, 30}, chosen.numbers("pt"));
    }

    @Test
    void aClosedRangeKeepsItsEnds() throws StepFailure {
        Requirement closed = new Requirement(
                Optional.of("mll"),
                Optional.of(80.0),
                Optional.of(100.0),
                true,
                Optional.empty(),
                List.of(),
                List.of());
        assertEquals(5, select(EVENTS, closed).rows());
    }

    @Test
    void joinsRequirements() throws StepFailure {
        Requirement soft = Requirement.where("pt < 20");
        Requirement hard = Requirement.range("pt", Optional.of(40.0), Optional.empty());
        Requirement signal = Requirement.where("label == 'signal'");
        EventTable chosen = select(EVENTS, RequirementTest.joined(List.of(), List.of(soft, hard)), signal);
        assertArrayEquals(new double[] {10, 50, 70}, chosen.numbers("pt"));
        assertArrayEquals(
                new double[] {60, 5, 30},
                select(EVENTS, Requirement.where("truth == -1")).numbers("pt"));
    }

    @Test
    void selectsFromAViewAndSharesItsValues() throws StepFailure {
        EventTable view = select(EVENTS.select(new int[] {5, 4, 1}), Requirement.where("pt > 40"));
        assertArrayEquals(new double[] {70, 50}, view.numbers("pt"));
        assertSame(EVENTS.stored().get(1).identity(), view.stored().get(1).identity());
    }

    @Test
    void noRequirementKeepsAllAndAnImpossibleOneNone() throws StepFailure {
        assertEquals(6, select(EVENTS).rows());
        assertEquals(0, select(EVENTS, Requirement.where("pt < 0")).rows());
    }

    @Test
    void agreesWithOneEventAtATime() throws StepFailure {
        Random random = new Random(11);
        double[] x = random.doubles(20_000, -3, 3).toArray();
        double[] y = random.doubles(20_000, -3, 3).toArray();
        x[77] = Double.NaN;
        EventTable chosen = select(
                EventTable.of(Column.of("x", x), Column.of("y", y)),
                Requirement.range("x", Optional.of(-0.5), Optional.of(2.5)),
                Requirement.where("x * y > 0 or y > 1"));
        double[] xs = chosen.numbers("x");
        int next = 0;
        for (int row = 0; row < x.length; row++) {
            if (x[row] > -0.5 && x[row] < 2.5 && (x[row] * y[row] > 0 || y[row] > 1)) {
                assertEquals(x[row], xs[next++]);
            }
        }
        assertEquals(next, chosen.rows());
    }

    @Test
    void namesTheColumnThatIsNotThere() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> select(EVENTS, Requirement.range("mlll", Optional.of(1.0), Optional.empty())));
        assertEquals("'mlll > 1' uses 'mlll', but the events have no such column", failure.getMessage());
        assertEquals("did you mean 'mll'?", failure.remedy());
    }

    @Test
    void declaresTheColumnsItReads() {
        Select.Params params = new Select.Params(List.of(Requirement.where("b > a"), Requirement.where("c > a")));
        assertEquals(
                List.of("b", "a", "c"), List.copyOf(new Select().columns(params).uses()));
    }
}
