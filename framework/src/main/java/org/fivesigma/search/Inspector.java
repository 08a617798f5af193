package org.fivesigma.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.fold.Rungs;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.ParameterText;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.space.Strategy;
import org.fivesigma.shape.RecordShape;

/** Finds out what a search will do from its parameters, the learner and the numbers of events and features alone. */
final class Inspector {
    private final Learner<Record> learner;
    private final RecordShape shape;
    private final SearchStep.Params params;
    private final OptionalInt rows;
    private final int features;
    private final List<String> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Record> models = new LinkedHashMap<>();

    Inspector(Learner<Record> learner, RecordShape shape, SearchStep.Params params, OptionalInt rows, int features) {
        this.learner = learner;
        this.shape = shape;
        this.params = params;
        this.rows = rows;
        this.features = features;
    }

    Inspection inspect() throws StepFailure {
        Space space = new Space(shape, params.base(), params.vary());
        boolean proposes = params.strategy() instanceof Strategy.Bayes;
        List<Candidate> candidates = proposes ? Candidates.sample(space, params) : Candidates.of(space, params);
        List<String> texts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Record plainest = learner.plainest(candidate.params(), features);
            texts.add(ParameterText.of(plainest));
            models.putIfAbsent(texts.get(texts.size() - 1), plainest);
        }
        warnings.addAll(new DeadAxes(space, learner, features).warnings(candidates, texts, params.strategy()));
        if (params.strategy() instanceof Strategy.Bayes bayes) {
            return proposing(bayes, space);
        }
        return listed(candidates);
    }

    private Inspection listed(List<Candidate> candidates) {
        Forecast forecast = new Forecast(learner, List.copyOf(models.values()), features, folds());
        facts.add(counted(candidates.size(), "candidate") + ", " + counted(models.size(), "distinct model")
                + (forecast.families() < models.size() ? " in " + counted(forecast.families(), "family") : ""));
        if (params.strategy() instanceof Strategy.Halving halving) {
            return climbing(halving, candidates, forecast);
        }
        long trainings = (long) models.size() * folds() + params.seeds() * folds() + 1;
        facts.add(trainings(trainings));
        requireRows();
        return result(
                candidates.size(),
                forecast,
                trainings,
                rows.stream().mapToObj(forecast::shared).findFirst(),
                rows.stream().mapToObj(forecast::alone).findFirst());
    }

    private Inspection proposing(Strategy.Bayes bayes, Space space) {
        int trials = (int) Math.min(bayes.trials(), space.size().orElse(Long.MAX_VALUE));
        if (trials < bayes.trials()) {
            warnings.add("there are only " + words(trials) + " different candidates, fewer than the "
                    + words(bayes.trials()) + " trials that are asked for");
        }
        long trainings = (long) trials * folds() * bayes.executions() + (long) params.seeds() * folds() + 1;
        facts.add(counted(trials, "candidate") + ", chosen one after the other");
        facts.add(trainings(trainings));
        Forecast forecast = new Forecast(learner, List.copyOf(models.values()), features, folds());
        double each = (double) trials * bayes.executions() / models.size();
        Optional<Cost> alone = rows.stream()
                .mapToObj(forecast::alone)
                .findFirst()
                .map(cost -> new Cost(cost.seconds() * each, cost.bytes()));
        return result(trials, forecast, trainings, alone, alone);
    }

    private Inspection climbing(Strategy.Halving halving, List<Candidate> candidates, Forecast forecast) {
        if (rows.isEmpty()) {
            facts.add("how many rungs there are depends on the number of events");
            return result(candidates.size(), forecast, 0, Optional.empty(), Optional.empty());
        }
        Rungs rungs = Rungs.of(halving, candidates.size(), folds(), rows.getAsInt());
        RungCheck check = new RungCheck(learner, candidates, folds(), params.validation(), rows.getAsInt());
        facts.addAll(check.facts(rungs));
        warnings.addAll(check.warnings(rungs));
        long trainings = params.seeds() * folds() + 1L;
        Cost cost = new Cost(0, 0);
        for (Rungs.Rung rung : rungs.rungs()) {
            trainings += (long) rung.candidates() * folds();
            double part = (double) rung.candidates() / candidates.size();
            Cost all = forecast.alone(rung.events());
            cost = cost.then(new Cost(all.seconds() * part, all.bytes()));
        }
        facts.add(trainings(trainings));
        return result(candidates.size(), forecast, trainings, Optional.of(cost), Optional.of(cost));
    }

    private Inspection result(
            long candidates, Forecast forecast, long trainings, Optional<Cost> shared, Optional<Cost> alone) {
        alone.ifPresent(cost -> facts.add(Forecast.words(shared.orElseThrow(), cost)));
        if (params.strategy() instanceof Strategy.Bayes) {
            return new Inspection(candidates, candidates, candidates, trainings, shared, alone, facts, warnings);
        }
        return new Inspection(
                candidates, models.size(), forecast.families(), trainings, shared, alone, facts, warnings);
    }

    /** Candidates that need more events than a fold has to be more than a constant. */
    private void requireRows() {
        if (rows.isEmpty()) {
            return;
        }
        int training = RungCheck.training(params.validation(), rows.getAsInt());
        long constant = models.values().stream()
                .filter(model -> learner.leastRows(model) > training)
                .count();
        if (constant > 0) {
            warnings.add(counted(constant, "model") + " of " + words(models.size())
                    + " can only be a constant: they need more than the " + words(training) + " events that train");
        }
    }

    private int folds() {
        return params.validation() instanceof Validation.Folds folds ? folds.folds() * folds.repeats() : 1;
    }

    private String trainings(long trainings) {
        String over = folds() > 1 ? " over " + folds() + " folds" : "";
        return counted(trainings, "training") + over + ", the last one with the best parameters on all training events";
    }

    static String counted(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return words(count) + " " + (count == 1 ? noun : plural);
    }

    static String words(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
