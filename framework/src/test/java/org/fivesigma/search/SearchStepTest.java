package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Journal;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.objective.HeldOut;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;
import org.junit.jupiter.api.Test;

final class SearchStepTest {
    private static final Asked.Search GRID =
            Asked.Search.grid().vary("bins", 1, 2, 4, 8).vary("smoothing", 0, 10);

    @Test
    void triesEveryCombinationWithTheLastParameterChangingFastest() throws Exception {
        List<List<String>> tried = Asked.run(GRID).trials().trials().stream()
                .map(Trials.Trial::values)
                .toList();

        assertEquals(8, tried.size());
        assertEquals(List.of("1", "0"), tried.get(0));
        assertEquals(List.of("1", "10"), tried.get(1));
        assertEquals(List.of("2", "0"), tried.get(2));
        assertEquals(List.of("8", "10"), tried.get(7));
    }

    @Test
    void scoresAreThoseOfTheSameCandidatesTrainedAlone() throws Exception {
        SearchStep.Output shared = Asked.run(GRID);

        BinnedLearner learner = new BinnedLearner();
        LabelledEvents events = LabelledEvents.of(Asked.events(600));
        LabelledEvents none = events.select(new int[0]);
        Division division = Division.of(new Validation.Folds(3, 1, true, true), events, none, 42);
        for (Trials.Trial trial : shared.trials().trials()) {
            int bins = Integer.parseInt(trial.values().get(0));
            double smoothing = Double.parseDouble(trial.values().get(1));
            BinnedLearner.Params params = new BinnedLearner.Params(bins, smoothing, 0, 0, BinnedLearner.Trouble.NONE);
            for (int fold = 0; fold < 3; fold++) {
                int[] heldOut = division.folds().get(fold).heldOut();
                Learner.Trained alone = learner.train(
                        params,
                        events.select(division.folds().get(fold).training()),
                        none,
                        new Asked.Context(1, Journal.none()));
                double[] scores =
                        alone.classifier().scores(events.select(heldOut).table());
                double expected = new Objective.Auc().of(scores, HeldOut.of(events, heldOut));
                assertEquals(expected, trial.scores().get(fold), 0.0);
            }
        }
    }

    @Test
    void givesTheSameForAnyNumberOfThreads() throws Exception {
        SearchStep.Params params = GRID.params(3, Limits.none());
        SearchStep.Output one = Asked.run(params, 1, Journal.none());

        for (int threads : new int[] {2, 3, 16}) {
            SearchStep.Output many = Asked.run(params, threads, Journal.none());
            assertEquals(one.trials(), many.trials());
            assertEquals(one.measures(), many.measures());
            assertArrayEquals(
                    ((BinnedClassifier) one.classifier()).fractions(),
                    ((BinnedClassifier) many.classifier()).fractions());
        }
    }

    @Test
    void trainsTheBestOnAllTrainingEvents() throws Exception {
        SearchStep.Output output = Asked.run(GRID);

        Trials.Trial best = output.trials().trials().get(output.trials().best());
        double[] fractions = ((BinnedClassifier) output.classifier()).fractions();
        LabelledEvents events = LabelledEvents.of(Asked.events(600));
        BinnedLearner.Params params = new BinnedLearner.Params(
                Integer.parseInt(best.values().get(0)),
                Double.parseDouble(best.values().get(1)),
                0,
                0,
                BinnedLearner.Trouble.NONE);

        assertArrayEquals(BinnedLearner.fractions(params, BinnedLearner.counts(events, params.bins())), fractions, 0.0);
        assertTrue(output.trials().trials().stream().allMatch(trial -> trial.mean() <= best.mean()));
        assertEquals(best.mean(), output.measures().values().get("search.score").value(), 1e-15);
        assertEquals(
                params.bins(),
                output.measures().values().get("search.best.bins").value(),
                0.0);
    }

    @Test
    void scoresOnValidationEventsWhenNotDividingIntoFolds() throws Exception {
        SearchStep.Output output = Asked.run(GRID.with(new Validation.HoldOut()));

        assertTrue(output.trials().trials().stream()
                .allMatch(trial -> trial.scores().size() == 1));
        assertTrue(output.trials().trials().stream()
                .allMatch(trial -> trial.difference().isEmpty()));
        assertTrue(output.trials().warnings().get(0).contains("one score"));
    }

    @Test
    void tellsHowLikelyOthersDifferFromTheBestByChance() throws Exception {
        Trials trials = Asked.run(GRID).trials();

        Optional<Double> constant = trials.trials().get(0).difference();
        assertTrue(constant.orElseThrow() < 0.05, "one bin cannot be as good as many");
        assertEquals(Optional.empty(), trials.trials().get(trials.best()).difference());
    }

    @Test
    void countsEqualModelsOnce() throws Exception {
        SearchStep.Output output =
                Asked.run(Asked.Search.grid().vary("bins", 2, 4).vary("least", 0, 1, 20));

        assertEquals(6, output.measures().values().get("search.trials").value(), 0.0);
        assertEquals(4, output.measures().values().get("search.distinct-models").value(), 0.0);
        List<Trials.Trial> trials = output.trials().trials();
        assertEquals(trials.get(0).scores(), trials.get(1).scores());
    }

    @Test
    void proposesTheSameForAnyNumberOfThreadsAndTellsThatCandidatesRanOut() throws Exception {
        Asked.Search search = Asked.Search.grid()
                .vary("bins", new Axis.Range(1, 12, Optional.empty(), false))
                .with(new Strategy.Bayes(20, 5, 3));
        Trials one = Asked.run(search.params(), 1, Journal.none()).trials();
        assertEquals(one, Asked.run(search.params(), 4, Journal.none()).trials());
        assertEquals(12, one.trials().size());
        assertTrue(one.warnings().get(0).contains("only 12 different candidates"));
    }
}
