package org.fivesigma.search;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.fold.Rungs;
import org.fivesigma.search.fold.Validation;
import org.fivesigma.search.space.Candidate;

/**
 * What is to be known of the rungs of a halving search before it runs.
 *
 * @param learner what is trained
 * @param candidates what starts
 * @param folds how many trainings one candidate takes on each rung
 * @param validation which events score
 * @param rows the number of events
 */
record RungCheck(Learner<Record> learner, List<Candidate> candidates, int folds, Validation validation, int rows) {
    /** How many of so many events train in each fold. */
    static int training(Validation validation, int rows) {
        return validation instanceof Validation.Folds of ? (int) ((long) rows * (of.folds() - 1) / of.folds()) : rows;
    }

    /** One line for each rung. */
    List<String> facts(Rungs rungs) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < rungs.rungs().size(); i++) {
            Rungs.Rung rung = rungs.rungs().get(i);
            facts.add("rung " + (i + 1) + ": " + Inspector.counted(rung.candidates(), "candidate") + " on "
                    + Inspector.counted(rung.events(), "event") + ", of which "
                    + Inspector.words(training(validation, rung.events())) + " train");
        }
        return facts;
    }

    /** What is most likely not meant. */
    List<String> warnings(Rungs rungs) {
        List<String> warnings = new ArrayList<>();
        if (rungs.rungs().isEmpty()) {
            warnings.add("the search cannot start: its first rung needs more than the " + Inspector.words(rows)
                    + " events that there are");
            return warnings;
        }
        int[] least = candidates.stream()
                .mapToInt(candidate -> learner.leastRows(candidate.params()))
                .sorted()
                .toArray();
        for (int i = 0; i < rungs.rungs().size(); i++) {
            tooSmall(rungs, i, least).forEach(warnings::add);
        }
        int last = rungs.rungs().get(rungs.rungs().size() - 1).events();
        if (2L * last <= rows) {
            warnings.add("the last rung has " + Inspector.words(last) + " of " + Inspector.words(rows)
                    + " events; no trial uses more. `minimum: exhaust` uses nearly all");
        }
        return warnings;
    }

    private List<String> tooSmall(Rungs rungs, int position, int[] least) {
        Rungs.Rung rung = rungs.rungs().get(position);
        int training = training(validation, rung.events());
        boolean last = position == rungs.rungs().size() - 1;
        String next = last
                ? "the best"
                : Inspector.words(rungs.rungs().get(position + 1).candidates());
        String step = Inspector.words(rung.candidates()) + " -> " + next;
        String at = "at " + Inspector.words(rung.events()) + " events " + Inspector.words(training) + " train; ";
        if (training < least[0]) {
            return List.of(at + "no candidate can be more than a constant below " + Inspector.words(least[0]) + ", so "
                    + step + " is decided by ties, which the earlier candidates win");
        }
        if (training < least[least.length - 1]) {
            return List.of(at + "candidates that need up to " + Inspector.words(least[least.length - 1])
                    + " to split can only be constants there");
        }
        return List.of();
    }
}
