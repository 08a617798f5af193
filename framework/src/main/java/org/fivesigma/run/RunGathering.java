package org.fivesigma.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.Plan;
import org.fivesigma.plan.PublishedNumbers;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.shape.Located;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.StoreException;

/** Gathers the numbers of all nodes, and judges the published figures by them. */
final class RunGathering {
    private final Artifacts artifacts;
    private final List<String> warnings = new ArrayList<>();

    RunGathering(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    RunResult gather(Plan plan, Map<String, NodeOutcome> outcomes) {
        warnings.addAll(plan.warnings());
        Map<String, Measure> numbers = new LinkedHashMap<>();
        outcomes.values().stream()
                .filter(NodeOutcome::hasResult)
                .forEach(outcome -> outcome.node().numbers().forEach(port -> add(numbers, outcome, port)));
        Map<String, List<Accounting>> inputs = inputs(plan, outcomes);
        Map<String, Trials> searches = searches(plan, outcomes);
        List<Verdict> verdicts = new ArrayList<>();
        plan.expectations().forEach((name, expected) -> verdicts.add(judged(name, expected, numbers)));
        plan.quoted()
                .forEach(
                        (name, expected) -> verdicts.add(verdict(name, expected, numbers, Verdict.Outcome.NOT_JUDGED)));
        return new RunResult(plan, outcomes, numbers, inputs, searches, verdicts, warnings);
    }

    private Map<String, List<Accounting>> inputs(Plan plan, Map<String, NodeOutcome> outcomes) {
        Map<String, List<Accounting>> inputs = new LinkedHashMap<>();
        for (Exhibit exhibit : plan.exhibits()) {
            NodeOutcome outcome = outcomes.get(exhibit.origin().node());
            if (exhibit.kind() == Exhibit.Kind.ACCOUNTING && outcome != null && outcome.hasResult()) {
                List<Accounting> accounts = accounts(exhibit, outcome);
                boolean hidden = plan.blinding().hidesCountsOf(exhibit);
                inputs.put(
                        exhibit.title(),
                        hidden ? accounts.stream().map(RunGathering::uncounted).toList() : accounts);
            }
        }
        return inputs;
    }

    private Map<String, Trials> searches(Plan plan, Map<String, NodeOutcome> outcomes) {
        Map<String, Trials> searches = new LinkedHashMap<>();
        for (Exhibit exhibit : plan.exhibits()) {
            NodeOutcome outcome = outcomes.get(exhibit.origin().node());
            if (exhibit.kind() == Exhibit.Kind.TRIALS && outcome != null && outcome.hasResult()) {
                trials(exhibit, outcome).ifPresent(trials -> searches.put(exhibit.name(), trials));
            }
        }
        return searches;
    }

    private Optional<Trials> trials(Exhibit exhibit, NodeOutcome outcome) {
        String search = "search for `" + exhibit.name() + "`: ";
        try {
            Artifact stored = outcome.outputs()
                    .get(exhibit.origin().port())
                    .artifacts()
                    .iterator()
                    .next();
            Trials trials = (Trials) artifacts.get(stored, Trials.class);
            trials.warnings().forEach(warning -> warnings.add(search + warning));
            FailedTrials.of(trials).words().ifPresent(words -> warnings.add(search + words));
            return Optional.of(trials);
        } catch (StoreException damaged) {
            warnings.add(search + "its trials cannot be read: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    private List<Accounting> accounts(Exhibit exhibit, NodeOutcome outcome) {
        List<Accounting> accounts = new ArrayList<>();
        for (Artifact artifact : outcome.outputs().get(exhibit.origin().port()).artifacts()) {
            try {
                accounts.add((Accounting) artifacts.get(artifact, Accounting.class));
            } catch (StoreException damaged) {
                warnings.add("what was read for " + exhibit.title() + " cannot be told: " + damaged.getMessage());
            }
        }
        accounts.forEach(account -> account.skipped().ifPresent(reason -> warn(account.name(), reason)));
        return accounts;
    }

    /** What was rejected alone: what was read, less what is shown, would tell how many events are blinded. */
    private static Accounting uncounted(Accounting account) {
        long rejected =
                account.rejected().values().stream().mapToLong(Long::longValue).sum();
        return new Accounting(account.name(), rejected, 0, account.rejected(), account.skipped());
    }

    /** A file whose head cannot be read is in the plan's warnings already. */
    private void warn(String file, String reason) {
        if (warnings.stream().noneMatch(told -> told.contains(file) && told.contains(reason))) {
            warnings.add("`" + file + "` was left out: " + reason);
        }
    }

    private void add(Map<String, Measure> numbers, NodeOutcome outcome, PublishedNumbers published) {
        for (Artifact artifact : outcome.outputs().get(published.port()).artifacts()) {
            try {
                Measures measures = (Measures) artifacts.get(artifact, Measures.class);
                measures.values().forEach((name, measure) -> numbers.put(published.nameOf(name), measure));
            } catch (StoreException damaged) {
                warnings.add("the numbers of " + outcome.node().name() + " cannot be read: " + damaged.getMessage());
            }
        }
    }

    private static Verdict judged(String name, Located<Expectation> expected, Map<String, Measure> numbers) {
        Measure found = numbers.get(name);
        if (found == null || Double.isNaN(found.value())) {
            return verdict(name, expected, numbers, Verdict.Outcome.NOT_COMPUTABLE);
        }
        boolean met = expected.value().metBy(found.value());
        return verdict(name, expected, numbers, met ? Verdict.Outcome.REPRODUCED : Verdict.Outcome.DIFFERS);
    }

    private static Verdict verdict(
            String name, Located<Expectation> expected, Map<String, Measure> numbers, Verdict.Outcome outcome) {
        Optional<Double> found = Optional.ofNullable(numbers.get(name)).map(Measure::value);
        return new Verdict(name, expected.value(), found, outcome, expected.place());
    }
}
