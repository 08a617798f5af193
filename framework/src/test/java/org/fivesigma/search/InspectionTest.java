package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;
import org.junit.jupiter.api.Test;

final class InspectionTest {
    private static final Asked.Search GRID =
            Asked.Search.grid().vary("bins", 2, 4, 8).vary("smoothing", 0, 5);

    private static Inspection inspect(Asked.Search search, int rows) throws Exception {
        SearchStep step = (SearchStep) (Object) Asked.step().step();
        return step.inspect(search.params(), OptionalInt.of(rows), 1);
    }

    @Test
    void countsCandidatesModelsFamiliesAndTrainings() throws Exception {
        Inspection inspection = inspect(GRID, 1000);

        assertEquals(6, inspection.candidates());
        assertEquals(6, inspection.models());
        assertEquals(3, inspection.families());
        assertEquals(6 * 3 + 1, inspection.trainings());
        assertEquals(
                "6 candidates, 6 distinct models in 3 families",
                inspection.facts().get(0));
        assertEquals(List.of(), inspection.warnings());
    }

    @Test
    void forecastsTimeWithAndWithoutSharing() throws Exception {
        Inspection inspection = inspect(GRID, 1_000_000);

        // the learner says 1e-8 s for each event; 6 models or 3 families, 3 folds
        assertEquals(0.18, inspection.alone().orElseThrow().seconds(), 1e-12);
        assertEquals(0.09, inspection.shared().orElseThrow().seconds(), 1e-12);
        assertEquals(16 * 8, inspection.alone().orElseThrow().bytes());
    }

    @Test
    void findsParametersWithoutEffect() throws Exception {
        Inspection inspection = inspect(GRID.vary("least", 0, 1), 1000);

        assertEquals(12, inspection.candidates());
        assertEquals(6, inspection.models());
        assertEquals(List.of("`least` changes nothing: all its values give the same models"), inspection.warnings());
    }

    @Test
    void findsParametersWithoutEffectInSomeCombinations() throws Exception {
        // a candidate that fails does so whatever its other values, but its text differs; equal texts come from `least`
        // below 2
        Inspection inspection = inspect(Asked.Search.grid().vary("bins", 2).vary("least", 0, 1, 40), 1000);
        assertEquals(2, inspection.models());
        assertEquals(List.of(), inspection.warnings());

        Inspection random = inspect(
                Asked.Search.grid()
                        .vary("least", new Axis.Range(0, 1, Optional.empty(), false))
                        .vary("bins", 2, 3, 4, 5)
                        .with(new Strategy.Random(8)),
                1000);
        assertEquals(List.of("`least` changes nothing: all its values give the same models"), random.warnings());
    }

    @Test
    void tellsRungsThatAreTooSmallToSplit() throws Exception {
        Asked.Search halving = Asked.Search.grid()
                .vary("least", new Axis.Range(30, 49, Optional.empty(), false))
                .vary("bins", new Axis.Range(2, 201, Optional.empty(), false))
                .with(new Validation.Folds(5, 1, true, true))
                .with(new Strategy.Halving(3, FirstRung.parse("smallest"), Optional.empty(), false, Optional.empty()));
        Inspection inspection = inspect(halving, 35_200);

        // numbers of seed 003: (4000 + 1334 + 445 + 149 + 50 + 17 + 6) * 5 trainings, and the last one
        assertEquals(30_005 + 1, inspection.trainings());
        assertEquals(
                "rung 1: 4,000 candidates on 20 events, of which 16 train",
                inspection.facts().get(1));
        assertEquals(
                "rung 7: 6 candidates on 14,580 events, of which 11,664 train",
                inspection.facts().get(7));
        assertEquals(
                "at 20 events 16 train; no candidate can be more than a constant below 30, so 4,000 -> 1,334 is decided by"
                        + " ties, which the earlier candidates win",
                inspection.warnings().get(0));
        assertEquals(
                "at 60 events 48 train; candidates that need up to 49 to split can only be constants there",
                inspection.warnings().get(1));
        assertTrue(inspection.warnings().get(2).startsWith("the last rung has 14,580 of 35,200 events"));
    }

    @Test
    void tellsWhatItCanWithoutTheNumberOfEvents() throws Exception {
        SearchStep step = (SearchStep) (Object) Asked.step().step();
        Inspection inspection = step.inspect(GRID.params(), OptionalInt.empty(), 1);

        assertEquals(Optional.empty(), inspection.alone());
        assertEquals(19, inspection.trainings());
    }

    @Test
    void tellsThatProposalsRunOut() throws Exception {
        Inspection inspection = inspect(GRID.with(new Strategy.Bayes(50, 10, 1)), 1000);

        assertEquals(6, inspection.candidates());
        assertTrue(inspection.warnings().get(0).contains("only 6 different candidates"));
    }
}
