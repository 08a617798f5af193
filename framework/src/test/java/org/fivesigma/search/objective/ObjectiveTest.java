package org.fivesigma.search.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;

final class ObjectiveTest {
    private static final boolean[] SIGNAL = {true, true, false, true, false, false};
    private static final double[] SCORES = {.9, .8, .7, .6, .2, .1};
    private static final HeldOut EVENTS = new HeldOut(SIGNAL, new double[] {1, 1, 1, 1, 1, 1}, 30, 60);

    /** Where a recipe would write it. */
    record Options(@Doc("what is best") Objective objective) {}

    private static Optional<Options> read(String yaml, Problems problems) {
        return new TreeReader()
                .read("recipe", yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .flatMap(tree -> new Binder(problems).bind(Options.class, tree));
    }

    private static Objective objective(String yaml) {
        Problems problems = new Problems();
        Optional<Options> read = read("objective: " + yaml, problems);
        assertEquals(List.of(), problems.all());
        return read.orElseThrow().objective();
    }

    @Test
    void plainWordsAndMappingsRead() {
        assertEquals(new Objective.Auc(), objective("auc"));
        assertEquals(new Objective.LogLoss(), objective("{log-loss: {}}"));
        assertEquals(new Objective.Asimov(Optional.empty(), Optional.empty(), 0), objective("asimov"));
        assertEquals(
                new Objective.Asimov(Optional.of(12.0), Optional.empty(), 0.1),
                objective("{asimov: {signal: 12, background-uncertainty: 10%}}"));
        assertEquals(
                new Objective.BestSignificance(Optional.empty(), Optional.empty(), Objective.BestSignificance.Over.ALL),
                objective("{best-significance: {over: all}}"));
    }

    @Test
    void unknownWordsAreToldWithTheNearest() {
        Problems problems = new Problems();
        assertEquals(Optional.empty(), read("objective: acuracy", problems));
        Problem problem = problems.all().get(0);
        assertEquals("`acuracy` is none of the choices here", problem.message());
        assertTrue(problem.toString().contains("did you mean `accuracy`?"), problem.toString());
    }

    @Test
    void figuresOfMeritAreThoseWorkedOutByHand() throws StepFailure {
        assertEquals(5.0 / 6, new Objective.Accuracy().of(SCORES, EVENTS), 1e-15); // one background event at .7
        assertEquals(5.0 / 6, new Objective.BalancedAccuracy().of(SCORES, EVENTS), 1e-15);
        assertEquals(8.0 / 9, new Objective.Auc().of(SCORES, EVENTS), 1e-15); // eight of nine pairs
        // at .6 three of four selected are signal, and all signal is selected
        assertEquals(0.75, new Objective.PurityEfficiency().of(SCORES, EVENTS), 1e-15);
        double loss = -(Math.log(.9) + Math.log(.8) + Math.log(.3) + Math.log(.6) + Math.log(.8) + Math.log(.9)) / 6;
        assertEquals(-loss, new Objective.LogLoss().of(SCORES, EVENTS), 1e-15);
    }

    @Test
    void significancesAreThoseOfAllEventsAndNeedSomeBackground() throws StepFailure {
        // at .6 are 3/3 of 30 signal and 1/3 of 60 background events
        Objective simple = new Objective.BestSignificance(
                Optional.empty(), Optional.empty(), Objective.BestSignificance.Over.BACKGROUND);
        assertEquals(30 / Math.sqrt(20), simple.of(SCORES, EVENTS), 1e-12);
        Objective all =
                new Objective.BestSignificance(Optional.of(3.0), Optional.of(6.0), Objective.BestSignificance.Over.ALL);
        assertEquals(3 / Math.sqrt(5), all.of(SCORES, EVENTS), 1e-12);
        Objective asimov = new Objective.Asimov(Optional.empty(), Optional.empty(), 0);
        // sqrt(2 (50 ln(50 / 20) - 30))
        assertEquals(Math.sqrt(2 * (50 * Math.log(2.5) - 30)), asimov.of(SCORES, EVENTS), 1e-12);
    }

    @Test
    void eventsOfOneClassDefineNoArea() {
        HeldOut background = new HeldOut(new boolean[6], EVENTS.weights(), 30, 60);
        StepFailure failure = assertThrows(StepFailure.class, () -> new Objective.Auc().of(SCORES, background));
        assertEquals("auc is not defined for the 6 events that are held out", failure.getMessage());
    }
}
