package org.fivesigma.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Plan;
import org.fivesigma.text.Problem;

/**
 * Everything that a run gave.
 *
 * @param plan what was run
 * @param outcomes how each node ended, in the plan's order
 * @param numbers published numbers by name, in the plan's order
 * @param inputs what was read and what was left out, by the title that the report gives it
 * @param searches what each search tried, by model
 * @param verdicts what became of the figures that the recipe quotes
 * @param warnings what the reader should know
 */
public record RunResult(
        Plan plan,
        Map<String, NodeOutcome> outcomes,
        Map<String, Measure> numbers,
        Map<String, List<Accounting>> inputs,
        Map<String, Trials> searches,
        List<Verdict> verdicts,
        List<String> warnings) {
    /** Copies the collections. */
    public RunResult {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        verdicts = List.copyOf(verdicts);
        warnings = List.copyOf(warnings);
    }

    /** How many nodes ended so. */
    public long count(NodeOutcome.Status status) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.status() == status)
                .count();
    }

    /** Why nodes failed, in the plan's order. */
    public List<Problem> problems() {
        return outcomes.values().stream()
                .flatMap(outcome -> outcome.problem().stream())
                .toList();
    }

    /** The input files that were left out because they cannot be read, which the recipe asks for. */
    public List<Accounting> skipped() {
        return inputs.values().stream()
                .flatMap(List::stream)
                .filter(input -> input.skipped().isPresent())
                .toList();
    }

    /** Whether a judged figure differs or could not be computed. */
    public boolean differs() {
        return verdicts.stream()
                .anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.DIFFERS
                        || verdict.outcome() == Verdict.Outcome.NOT_COMPUTABLE);
    }

    /** How many trials of searches failed. */
    public long failedTrials() {
        return searches.values().stream()
                .mapToLong(trials -> FailedTrials.of(trials).count())
                .sum();
    }
}
