package org.fivesigma.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.Axis;
import org.fivesigma.search.space.FirstRung;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.trial.Limits;
import org.fivesigma.store.CanonicalEncoder;
import org.junit.jupiter.api.Test;

final class SearchEntryTest {
    @Test
    void catalogMakesASearchForEachLearnerAndForNothingElse() {
        Catalog catalog = Catalog.of(List.of(new BinnedPlugin()));

        StepEntry search = catalog.search("binned").orElseThrow();
        assertEquals("search", search.name());
        assertEquals(
                List.of("training", "validation"),
                search.inputs().stream().map(PortShape::name).toList());
        assertEquals(
                List.of("classifier", "trials", "measures"),
                search.outputs().stream().map(PortShape::name).toList());
        assertEquals("binned 3 ", search.step().fingerprint());
        assertTrue(search.code().startsWith(catalog.step("binned").orElseThrow().code()));
        assertEquals(Optional.empty(), catalog.search("nothing"));
        assertEquals(Optional.empty(), catalog.step("search"), "no recipe names it");
    }

    @Test
    void anyChangeOfTheParametersChangesTheirDigest() {
        List<SearchStep.Params> different = new ArrayList<>();
        Asked.Search grid = Asked.Search.grid().vary("bins", 1, 2);
        different.add(grid.params());
        different.add(Asked.Search.grid().vary("bins", 2, 1).params());
        different.add(grid.vary("smoothing", 1).params());
        different.add(grid.with(new Strategy.Random(2)).params());
        different.add(grid.with(new Strategy.Bayes(2, 1, 1)).params());
        different.add(grid.with(
                        new Strategy.Halving(3, FirstRung.parse("exhaust"), Optional.empty(), false, Optional.empty()))
                .params());
        different.add(
                grid.with(new Strategy.Halving(3, FirstRung.parse("30"), Optional.empty(), false, Optional.empty()))
                        .params());
        different.add(grid.with(new Validation.HoldOut()).params());
        different.add(grid.with(new Objective.Accuracy()).params());
        different.add(grid.params(2, Limits.none()));
        different.add(grid.params(0, new Limits(Optional.of(1.0))));
        long digests = different.stream()
                .map(params -> new CanonicalEncoder().value(params).digest())
                .distinct()
                .count();
        assertEquals(different.size(), digests);
        assertEquals(
                new CanonicalEncoder().value(grid.params()).digest(),
                new CanonicalEncoder()
                        .value(Asked.Search.grid().vary("bins", 1, 2).params())
                        .digest());
    }

    @Test
    void rulesAcrossParametersAreCheckedBeforeAnyEventIsRead() {
        Axis.Range endless = new Axis.Range(0, 1, Optional.empty(), false);
        assertEquals(
                List.of("vary.smoothing: say how many, as in {from: 0.01, to: 0.04, points: 10}, or list them"),
                problems(Asked.Search.grid().vary("smoothing", endless).params()));
        assertEquals(
                List.of(),
                problems(Asked.Search.grid()
                        .vary("smoothing", endless)
                        .with(new Strategy.Random(5))
                        .params()));
        assertEquals(
                List.of("vary.trouble: list its values, as in [a, b]"),
                problems(Asked.Search.grid()
                        .vary("trouble", endless)
                        .with(new Strategy.Random(5))
                        .params()));
        assertEquals(
                List.of("seeds: use seeds: 5, or leave it out"),
                problems(Asked.Search.grid().vary("bins", 1).params(1, Limits.none())));
        assertEquals(
                List.of("vary: give fewer values, or draw some of them by chance with random: instead of grid:"),
                problems(Asked.Search.grid()
                        .vary("bins", new Axis.Range(1, 2000, Optional.empty(), false))
                        .vary("least", new Axis.Range(1, 2000, Optional.empty(), false))
                        .params()));
    }

    private static List<String> problems(SearchStep.Params params) {
        List<String> problems = new ArrayList<>();
        Checks checks = (parameter, message, remedy) -> problems.add(parameter + ": " + remedy);
        Asked.step().step().check(params, checks);
        return problems;
    }
}
