package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fivesigma.api.Journal;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;
import org.junit.jupiter.api.Test;

final class FailingTrialsTest {
    private static final Limits LONG = new Limits(Optional.of(0.5));
    private static final Limits QUICK = new Limits(Optional.of(0.1));

    @Test
    void aThousandTrialsOfWhichThirtySevenFailLeaveTheOthers() throws Exception {
        Asked.Search search = Asked.Search.grid()
                .vary("trouble", "sometimes")
                .vary("seed", new Axis.Range(0, 99, Optional.empty(), false))
                .vary("bins", new Axis.Range(1, 10, Optional.empty(), false));
        SearchStep.Output output = Asked.run(search.params(0, LONG), 8, Journal.none());

        List<Trials.Trial> trials = output.trials().trials();
        assertEquals(1000, trials.size());
        assertEquals(37, output.measures().values().get("search.failed").value());
        assertEquals(
                963, trials.stream().filter(trial -> trial.scores().size() == 3).count());
        Map<String, Long> reasons = trials.stream()
                .flatMap(trial -> trial.failure().stream())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "fold 1: IllegalStateException: the matrix is singular", 13L,
                        "fold 1: took longer than 0.5 seconds", 12L,
                        "fold 1: ran out of memory", 12L),
                reasons);
    }

    @Test
    void eachFailureIsTheResultOfItsTrialAlone() throws Exception {
        Asked.Search search = Asked.Search.grid()
                .vary("bins", 2, 4)
                .vary("trouble", "none", "exception", "says-why", "stack", "not-a-number");
        List<Trials.Trial> trials = Asked.run(search).trials().trials();

        assertEquals(
                List.of(
                        "",
                        "fold 1: IllegalStateException: the matrix is singular",
                        "fold 1: the training diverges",
                        "fold 1: calls were nested too deeply",
                        "fold 1: the classifier gives scores that are no numbers"),
                trials.subList(0, 5).stream()
                        .map(trial -> trial.failure().orElse(""))
                        .toList());
        Trials.Trial sound =
                Asked.run(Asked.Search.grid().vary("bins", 4)).trials().trials().get(0);
        assertEquals(sound.scores(), trials.get(5).scores());
    }

    @Test
    void failsWithAllReasonsWhenEveryTrialFails() {
        Asked.Search search = Asked.Search.grid().vary("trouble", "exception", "says-why");
        StepFailure failure = assertThrows(StepFailure.class, () -> Asked.run(search));
        assertEquals(
                "all 2 trials failed: fold 1: IllegalStateException: the matrix is singular; fold 1: the training diverges",
                failure.getMessage());
    }

    @Test
    void goesOnWithoutATrainingThatDoesNotStop() throws Exception {
        Asked.Search search =
                Asked.Search.grid().vary("trouble", "stubborn", "none").with(new Validation.HoldOut());
        SearchStep.Output output = Asked.run(search.params(0, QUICK), 1, Journal.none());

        List<Trials.Trial> trials = output.trials().trials();
        assertEquals(Optional.of("took longer than 0.1 seconds"), trials.get(0).failure());
        assertEquals(Optional.empty(), trials.get(1).failure());
        assertTrue(output.trials().warnings().get(0).contains("did not stop when it was told to"));
    }

    @Test
    void bestOfHalvingIsChosenAmongThoseThatDidNotFail() throws Exception {
        Asked.Search search = Asked.Search.grid()
                .vary("bins", new Axis.Range(1, 20, Optional.empty(), false))
                .vary("trouble", "exception", "none")
                .with(new Strategy.Halving(3, FirstRung.parse("60"), Optional.empty(), false, Optional.empty()));
        SearchStep.Output output = Asked.run(search);

        Trials.Trial best = output.trials().trials().get(output.trials().best());
        assertEquals("none", best.values().get(1));
        assertEquals(20, output.measures().values().get("search.failed").value());
        assertTrue(best.rung() > 0);
    }

    @Test
    void unknownValuesAreToldWithTheCandidate() {
        StepFailure failure = assertThrows(
                StepFailure.class, () -> Asked.run(Asked.Search.grid().vary("bins", 0)));
        assertEquals("candidate 1 cannot be trained: there is at least 1 bin, not 0", failure.getMessage());
    }
}
