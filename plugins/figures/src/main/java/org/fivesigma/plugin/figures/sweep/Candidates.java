package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.api.learning.Trials;

/** The candidates of a search by number, each with the trial of the last rung that it reached. */
final class Candidates {
    private final Trials trials;
    private final List<Trials.Trial> all;
    private final List<Trials.Trial> scored;

    Candidates(Trials trials) {
        this.trials = trials;
        Map<Integer, Trials.Trial> last = new TreeMap<>();
        for (Trials.Trial trial : trials.trials()) {
            last.merge(trial.candidate(), trial, (old, other) -> other.rung() >= old.rung() ? other : old);
        }
        all = List.copyOf(last.values());
        scored = all.stream().filter(Candidates::hasScore).toList();
    }

    /** The names of the parameters that were varied. */
    List<String> parameters() {
        return trials.parameters();
    }

    /** The figure of merit in words. */
    String objective() {
        return trials.objective();
    }

    /** Every candidate. */
    List<Trials.Trial> all() {
        return all;
    }

    /** The candidates with a score. */
    List<Trials.Trial> scored() {
        return scored;
    }

    /** The candidates without a score. */
    List<Trials.Trial> failed() {
        return all.stream().filter(trial -> !hasScore(trial)).toList();
    }

    /** The candidates with a score that stand or fall together: those of each rung, the first rung first. */
    Collection<List<Trials.Trial>> byRung() {
        Map<Integer, List<Trials.Trial>> rungs = new TreeMap<>();
        scored.forEach(trial ->
                rungs.computeIfAbsent(trial.rung(), rung -> new ArrayList<>()).add(trial));
        return rungs.values();
    }

    /** The candidates with a score, the worst first: those that came less far, then those of lower score. */
    List<Trials.Trial> ranked() {
        List<Map.Entry<Trials.Trial, Double>> scores = new ArrayList<>();
        scored.forEach(trial -> scores.add(Map.entry(trial, trial.mean())));
        scores.sort(Comparator.comparingInt((Map.Entry<Trials.Trial, Double> score) ->
                        score.getKey().rung())
                .thenComparing(Map.Entry::getValue)
                .thenComparing(score -> -score.getKey().candidate()));
        return scores.stream().map(Map.Entry::getKey).toList();
    }

    /** The number of the candidate that the search chose; 0 when all failed. */
    int chosen() {
        return trials.best() < 0 ? 0 : trials.trials().get(trials.best()).candidate();
    }

    /** Whether candidates were tried on more and more events. */
    boolean isHalving() {
        return all.stream().anyMatch(trial -> trial.rung() > 0);
    }

    /** The notes of a figure, and how the scores of a halving search are to be read. */
    List<String> notes(List<String> given, String... more) {
        List<String> notes = new ArrayList<>(given);
        if (isHalving()) {
            notes.add("Halving: each candidate by the last rung it reached");
        }
        notes.addAll(List.of(more));
        int failures = failed().size();
        if (failures > 0) {
            notes.add(failures + " of " + all.size() + " candidates failed");
        }
        return notes;
    }

    /** How many candidates there are, in words. */
    String count() {
        return all.size() + (all.size() == 1 ? " candidate" : " candidates");
    }

    /** How a parameter's values are placed along an axis. */
    ParameterAxis axis(int parameter) {
        return ParameterAxis.of(
                parameters().get(parameter),
                all.stream().map(trial -> trial.values().get(parameter)).toList());
    }

    private static boolean hasScore(Trials.Trial trial) {
        return trial.failure().isEmpty() && Double.isFinite(trial.mean());
    }
}
