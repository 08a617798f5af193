package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fivesigma.api.Journal;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ResumedSearchTest {
    private static final Asked.Search GRID = Asked.Search.grid()
            .vary("bins", 1, 2, 3, 4, 5, 6)
            .vary("smoothing", 0, 1, 10)
            .vary("trouble", "none", "says-why");

    /** The end of the process, as far as the search can tell. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A journal in memory that may end the process at some entry. */
    private static final class Kept implements Journal {
        private final Map<String, String> entries = new ConcurrentHashMap<>();
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicInteger added = new AtomicInteger();

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void add(String key, String entry) {
            if (left.decrementAndGet() < 0) {
                throw new Killed();
            }
            added.incrementAndGet();
            entries.put(key, entry);
        }
    }

    static Stream<Asked.Search> searches() {
        return Stream.of(
                GRID,
                GRID.with(new Strategy.Random(12)),
                GRID.with(new Strategy.Halving(
                        3, FirstRung.parse("smallest"), Optional.empty(), false, Optional.empty())),
                GRID.with(new Strategy.Bayes(15, 5, 2)));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aSearchStoppedAtAnyEntryEndsInTheSame(Asked.Search search) throws Exception {
        SearchStep.Params params = search.params(2, Limits.none());
        SearchStep.Output whole = Asked.run(params, 2, Journal.none());
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20; round++) {
            Kept journal = new Kept();
            int stops = 1 + random.nextInt(3);
            for (int stop = 0; stop < stops; stop++) {
                journal.left.set(random.nextInt(6));
                assertThrows(Killed.class, () -> Asked.run(params, 1 + random.nextInt(3), journal));
            }
            journal.left.set(Integer.MAX_VALUE);
            SearchStep.Output resumed = Asked.run(params, 2, journal);
            assertEquals(whole.trials(), resumed.trials());
            assertEquals(whole.measures(), resumed.measures());
            assertArrayEquals(
                    ((BinnedClassifier) whole.classifier()).fractions(),
                    ((BinnedClassifier) resumed.classifier()).fractions());
        }
    }

    @Test
    void aGrownGridTrainsOnlyTheNewPoints() throws Exception {
        Kept journal = new Kept();
        Asked.run(Asked.Search.grid().vary("bins", 2, 4).params(), 2, journal);
        assertEquals(2 * 3, journal.added.get());

        SearchStep.Output grown =
                Asked.run(Asked.Search.grid().vary("bins", 2, 3, 4, 5).params(), 2, journal);
        assertEquals(4 * 3, journal.added.get());
        assertEquals(Asked.run(Asked.Search.grid().vary("bins", 2, 3, 4, 5)).trials(), grown.trials());
    }

    @Test
    void otherFoldsObjectivesAndSeedsAreOtherEntries() throws Exception {
        Kept journal = new Kept();
        Asked.Search search = Asked.Search.grid().vary("bins", 2, 4);
        Asked.run(search.params(), 2, journal);
        Asked.run(search.with(new Objective.Accuracy()).params(), 2, journal);
        Asked.run(search.with(new Validation.Folds(4, 1, true, true)).params(), 2, journal);
        Asked.run(search.with(new Validation.HoldOut()).params(), 2, journal);
        Asked.run(search.with(new Validation.Folds(3, 2, true, true)).params(), 2, journal);
        // the second repeat of three folds is new, the first is known
        assertEquals(2 * (3 + 3 + 4 + 1 + 3), journal.added.get());
    }

    @Test
    void trialsWithAndWithoutWeightsAreOtherEntries() throws Exception {
        Kept journal = new Kept();
        SearchStep.Params weighted = Asked.Search.grid().vary("bins", 2, 4).params();
        SearchStep.Params unweighted = new SearchStep.Params(
                weighted.learner(),
                weighted.base(),
                weighted.vary(),
                weighted.strategy(),
                weighted.validation(),
                weighted.objective(),
                false,
                weighted.seed(),
                0,
                Limits.none());
        SearchStep.Output first = Asked.run(weighted, 2, journal);
        SearchStep.Output second = Asked.run(unweighted, 2, journal);
        assertTrue(!first.trials()
                .trials()
                .get(0)
                .scores()
                .equals(second.trials().trials().get(0).scores()));
        assertEquals(Asked.run(unweighted, 2, Journal.none()).trials(), second.trials());
    }

    @Test
    void aLongerTimeLimitTriesAgainWhatTookTooLong() throws Exception {
        Kept journal = new Kept();
        Asked.Search search =
                Asked.Search.grid().vary("trouble", "endless", "none").with(new Validation.HoldOut());
        Asked.run(search.params(0, new Limits(Optional.of(0.2))), 2, journal);
        assertEquals(2, journal.added.get());
        Asked.run(search.params(0, new Limits(Optional.of(0.1))), 2, journal);
        assertEquals(2, journal.added.get(), "what took longer than 0.2 s takes longer than 0.1 s");
        List<String> reasons =
                Asked.run(search.params(0, new Limits(Optional.of(0.3))), 2, journal).trials().trials().stream()
                        .flatMap(trial -> trial.failure().stream())
                        .toList();
        assertEquals(List.of("took longer than 0.3 seconds"), reasons);
        assertEquals(3, journal.added.get());
    }
}
