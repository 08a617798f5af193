package org.fivesigma.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.fold.Rungs;
import org.fivesigma.search.fold.Subsample;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.Seeds;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.search.space.TreeParzen;
import org.fivesigma.search.trial.Evaluation;
import org.fivesigma.search.trial.Outcome;

/** Tries candidates one rung, or one proposal, after the other. */
final class Tries {
    private final Space space;
    private final SearchStep.Params params;
    private final Division division;
    private final Evaluation evaluation;
    private final Seeds seeds;
    private final Consumer<String> warnings;
    private final TrialLog log = new TrialLog();

    Tries(
            Space space,
            SearchStep.Params params,
            Division division,
            Evaluation evaluation,
            Seeds seeds,
            Consumer<String> warnings) {
        this.space = space;
        this.params = params;
        this.division = division;
        this.evaluation = evaluation;
        this.seeds = seeds;
        this.warnings = warnings;
    }

    TrialLog run() throws StepFailure, InterruptedException {
        if (params.strategy() instanceof Strategy.Halving halving) {
            climb(halving);
            return log;
        }
        if (params.strategy() instanceof Strategy.Bayes bayes) {
            propose(bayes);
            return log;
        }
        tryAll(Candidates.of(space, params), 0, division);
        return log;
    }

    private List<Outcome> tryAll(List<Candidate> candidates, int rung, Division on) throws InterruptedException {
        List<Outcome> outcomes =
                evaluation.of(candidates.stream().map(Candidate::params).toList(), on);
        for (int i = 0; i < outcomes.size(); i++) {
            log.add(new TrialLog.Line(candidates.get(i), rung, on.rows(), outcomes.get(i)));
        }
        return outcomes;
    }

    private void climb(Strategy.Halving halving) throws StepFailure, InterruptedException {
        List<Candidate> left = Candidates.of(space, params);
        int folds = division.folds().size();
        Rungs rungs = Rungs.of(halving, left.size(), folds, division.rows());
        if (rungs.rungs().isEmpty()) {
            throw new StepFailure(
                    "a halving search over " + folds + " folds cannot start with " + division.rows() + " events",
                    "use more events, fewer folds, or a smaller minimum");
        }
        Subsample subsample = new Subsample(division, params.seed());
        for (int rung = 0; rung < rungs.rungs().size(); rung++) {
            List<Outcome> outcomes =
                    tryAll(left, rung, subsample.of(rungs.rungs().get(rung).events()));
            int kept = (int) Math.ceil(left.size() / halving.factor());
            boolean last = rung == rungs.rungs().size() - 1;
            left = last ? left : best(left, outcomes, kept);
            if (left.isEmpty()) {
                return;
            }
        }
    }

    /** The best candidates in their old order; of equal ones the earlier, and none that failed. */
    private static List<Candidate> best(List<Candidate> candidates, List<Outcome> outcomes, int count) {
        return IntStream.range(0, candidates.size())
                .boxed()
                .filter(i -> outcomes.get(i).failure().isEmpty())
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -outcomes.get(i).mean()))
                .limit(count)
                .sorted()
                .map(candidates::get)
                .toList();
    }

    private void propose(Strategy.Bayes bayes) throws StepFailure, InterruptedException {
        TreeParzen proposals = new TreeParzen(space, params.seed());
        for (int trial = 1; trial <= bayes.trials(); trial++) {
            Optional<List<String>> values = trial <= bayes.start() ? proposals.byChance() : proposals.promising();
            if (values.isEmpty()) {
                warnings.accept("there are only " + (trial - 1) + " different candidates, fewer than the "
                        + bayes.trials() + " trials that were asked for");
                return;
            }
            Candidate candidate = space.candidate(trial, values.get());
            List<Outcome> executions =
                    evaluation.of(seeds.executions(candidate.params(), bayes.executions()), division);
            Outcome outcome = joined(executions);
            log.add(new TrialLog.Line(candidate, 0, division.rows(), outcome));
            proposals.learn(values.get(), outcome.mean());
        }
    }

    /** The mean of the executions for each fold; a failure when one of them failed. */
    private static Outcome joined(List<Outcome> executions) {
        Optional<Outcome> failed = executions.stream()
                .filter(outcome -> outcome.failure().isPresent())
                .findFirst();
        if (failed.isPresent()) {
            return failed.get();
        }
        List<Double> means = new ArrayList<>();
        for (int fold = 0; fold < executions.get(0).scores().size(); fold++) {
            int of = fold;
            means.add(executions.stream()
                    .collect(Collectors.averagingDouble(
                            outcome -> outcome.scores().get(of))));
        }
        return new Outcome(means, Optional.empty());
    }
}
