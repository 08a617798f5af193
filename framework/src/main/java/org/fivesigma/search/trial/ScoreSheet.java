package org.fivesigma.search.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fivesigma.api.Journal;
import org.fivesigma.api.StepFailure;
import org.fivesigma.search.fold.Division;
import org.fivesigma.search.objective.HeldOut;
import org.fivesigma.search.objective.Objective;
import org.fivesigma.search.space.ParameterText;

/** The score or the failure of each model on each fold, as they become known; each goes to the journal at once. */
final class ScoreSheet {
    private final List<String> models;
    private final Division division;
    private final Objective objective;
    private final HeldOut[] heldOut;
    private final Journal journal;
    private final Limits limits;
    private final double[][] scores;
    private final List<Map<Integer, TrialFailure>> failures = new ArrayList<>();
    private Optional<Throwable> broken = Optional.empty();
    private int trainings;

    /** A sheet for models that are told apart by these texts. */
    ScoreSheet(List<String> models, Division division, Objective objective, Limits limits, Journal journal) {
        this.models = models;
        this.division = division;
        this.objective = objective;
        this.limits = limits;
        this.journal = journal;
        this.heldOut = division.folds().stream()
                .map(fold -> HeldOut.of(division.events(), fold.heldOut()))
                .toArray(HeldOut[]::new);
        this.scores = new double[models.size()][division.folds().size()];
        for (int model = 0; model < models.size(); model++) {
            Arrays.fill(scores[model], Double.NaN);
            failures.add(new TreeMap<>());
            for (int fold = 0; fold < heldOut.length; fold++) {
                recall(model, fold);
            }
        }
    }

    private void recall(int model, int fold) {
        Optional<String> entry = journal.find(key(model, fold));
        OptionalDouble score = entry.map(JournalEntry::score).orElse(OptionalDouble.empty());
        if (score.isPresent()) {
            scores[model][fold] = score.getAsDouble();
        }
        entry.flatMap(text -> JournalEntry.failure(text, limits))
                .ifPresent(failure -> failures.get(model).put(fold, failure));
    }

    /** All that decides one score, given the events. */
    private String key(int model, int fold) {
        return division.names().get(fold) + "\n" + ParameterText.of((Record) objective) + "\n" + models.get(model);
    }

    /** Whether a training would tell nothing new: its result is known, or that of an earlier fold is a failure. */
    synchronized boolean settled(int model, int fold) {
        boolean failed = failures.get(model).keySet().stream().anyMatch(earlier -> earlier <= fold);
        return failed || !Double.isNaN(scores[model][fold]);
    }

    /** Takes the scores of the held-out events of one model. */
    void take(int model, int fold, double[] heldOutScores) {
        try {
            double score = objective.of(heldOutScores, heldOut[fold]);
            enter(model, fold, JournalEntry.score(score));
            scored(model, fold, score);
        } catch (StepFailure undefined) {
            fail(model, fold, TrialFailure.of(undefined));
        }
    }

    private synchronized void scored(int model, int fold, double score) {
        scores[model][fold] = score;
        trainings++;
    }

    /** Notes why there is no score. */
    void fail(int model, int fold, TrialFailure failure) {
        if (failure.lasting()) {
            enter(model, fold, JournalEntry.failed(failure.message()));
        }
        failed(model, fold, failure);
    }

    /** Notes that a training took longer than it may. */
    void timeOut(int model, int fold, double seconds) {
        enter(model, fold, JournalEntry.longer(seconds));
        failed(model, fold, TrialFailure.tookLonger(seconds));
    }

    private synchronized void failed(int model, int fold, TrialFailure failure) {
        failures.get(model).put(fold, failure);
        trainings++;
    }

    /** A journal that cannot be written is no fault of the trial that was to be written. */
    private void enter(int model, int fold, String entry) {
        try {
            journal.add(key(model, fold), entry);
        } catch (RuntimeException | Error failure) {
            fault(failure);
            throw failure;
        }
    }

    private synchronized void fault(Throwable failure) {
        broken = Optional.of(broken.orElse(failure));
    }

    /** What makes it useless to go on. */
    synchronized Optional<Throwable> broken() {
        return broken;
    }

    /** How many trainings were done rather than found in the journal. */
    synchronized int trainings() {
        return trainings;
    }

    /** What became of a model. */
    synchronized Outcome outcome(int model) {
        for (Map.Entry<Integer, TrialFailure> first : failures.get(model).entrySet()) {
            String where = heldOut.length == 1 ? "" : "fold " + (first.getKey() + 1) + ": ";
            return new Outcome(List.of(), Optional.of(where + first.getValue().message()));
        }
        List<Double> known = Arrays.stream(scores[model]).boxed().toList();
        return new Outcome(known, Optional.empty());
    }
}
