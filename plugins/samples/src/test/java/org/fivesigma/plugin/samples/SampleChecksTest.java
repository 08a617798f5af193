package org.fivesigma.plugin.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleChecksTest {
    private static final String SOUND = """
            events: 10
            expected: 1
            columns:
              a: {gaussian: {mean: 0, sigma: 1}}
              b: {gaussian: {mean: 0, sigma: 1}}
              c: {gaussian: {mean: 0, sigma: 1}}
              n: {poisson: {mean: 2}}
            """;

    @Test
    void findsNothingWrongWithASoundDescription() {
        assertEquals(
                List.of(), Described.problems(SOUND + "derive: {d: a + b, e: d > 0}\nkeep: e\nonly: [e, weight]\n"));
    }

    @Test
    void namesThePairThatTheSmallestChangeMends() {
        // [a, b] may reach 0.8 * 0.2 + sqrt((1 - 0.8^2) (1 - 0.2^2)) = 0.748, [b, c] must reach 0.28.
        assertProblem(
                "correlations: no events can be correlated so: the pairs contradict each other, first of all [a, b] -> "
                        + "with the others as they are, 0.74 between a and b is possible",
                "correlations: [{between: [a, b], value: 0.8}, {between: [a, c], value: 0.8}, {between: [b, c], value: 0.2}]");
    }

    @Test
    void acceptsPairsThatFitOnlyAllTogether() {
        assertEquals(
                List.of(),
                Described.problems(
                        SOUND
                                + "correlations: [{between: [a, b], value: 0.9}, {between: [b, c], value: 0.9}, {between: [a, c], value: 0.8}]"));
    }

    @Test
    void namesUnknownColumns() {
        assertProblem("derive.d: there is no column 'x' at this point -> use one of a, b, c, n", "derive: {d: a + x}");
        assertProblem("derive.d: there is no column 'e' at this point", "derive: {d: e + 1, e: a}");
        assertProblem("keep: there is no column 'x'", "keep: x > 0");
        assertProblem("units.GeV: there is no column 'x'", "units: {GeV: [a, x]}");
        assertProblem("only: there is no column 'x'", "only: [x]");
        assertProblem("missing.x: there is no column 'x'", "missing: {x: 0.1}");
        assertProblem("correlations: there is no column 'x'", "correlations: [{between: [a, x], value: 0.1}]");
    }

    @Test
    void namesColumnsGivenTwice() {
        assertProblem("derive.a: there is a column 'a' already", "derive: {a: b}");
        assertProblem("weight.column: there is a column 'a' already", "weight: {column: a}");
        assertProblem("only: column 'a' is listed twice", "only: [a, b, a]");
        assertProblem("units.MeV: column 'a' has a unit already", "units: {GeV: [a], MeV: [a]}");
        assertProblem(
                "correlations: the pair [b, a] is given twice",
                "correlations: [{between: [a, b], value: 0.1}, {between: [b, a], value: 0.1}]");
    }

    @Test
    void namesValuesThatCannotBeMissing() {
        assertProblem("missing.n: 'n' holds whole numbers or flags", "missing: {n: 0.1}");
        assertProblem("missing.f: 'f' holds whole numbers or flags", "derive: {f: a > 0}\nmissing: {f: 0.1}");
        assertProblem("missing.a: the fraction 1.0 is not in [0, 1)", "missing: {a: 1}");
        assertProblem("missing.a: there is no column 'a' at this point", "only: [b]\nmissing: {a: 0.1}");
    }

    @Test
    void refusesToKeepByANumber() {
        assertProblem("keep: 'a + b' gives a number, not a yes or no", "keep: a + b");
    }

    @Test
    void refusesACorrelationOfAColumnWithItself() {
        assertThrows(IllegalArgumentException.class, () -> new Correlation(List.of("a", "a"), 0.5));
    }

    private static void assertProblem(String start, String line) {
        List<String> problems = Described.problems(SOUND + line + "\n");
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(start)), problems.toString());
    }
}
