package org.fivesigma.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.space.Candidate;
import org.fivesigma.search.space.ParameterText;
import org.fivesigma.search.space.Space;
import org.fivesigma.search.space.Strategy;

/** Finds parameters that a search varies without effect, for all candidates or for some. */
final class DeadAxes {
    private final Space space;
    private final Learner<Record> learner;
    private final int features;

    DeadAxes(Space space, Learner<Record> learner, int features) {
        this.space = space;
        this.learner = learner;
        this.features = features;
    }

    /** One sentence for each parameter without effect somewhere; equal texts tell candidates that train the same model. */
    List<String> warnings(List<Candidate> candidates, List<String> texts, Strategy strategy) throws StepFailure {
        boolean complete = strategy instanceof Strategy.Grid
                || strategy instanceof Strategy.Halving halving
                        && halving.candidates().isEmpty();
        if (complete) {
            return warnings(candidates, texts, "combinations of the others");
        }
        List<Candidate> compared = crossed(candidates);
        List<String> models = compared.stream()
                .map(candidate -> ParameterText.of(learner.plainest(candidate.params(), features)))
                .toList();
        return warnings(compared, models, "combinations that were compared");
    }

    private List<String> warnings(List<Candidate> compared, List<String> models, String others) {
        List<String> warnings = new ArrayList<>();
        for (int axis = 0; axis < space.parameters().size(); axis++) {
            warning(axis, compared, models, others).ifPresent(warnings::add);
        }
        return warnings;
    }

    /** Candidates that differ in one parameter, made of a few that were drawn by chance. */
    private List<Candidate> crossed(List<Candidate> drawn) throws StepFailure {
        List<Candidate> few = drawn.subList(0, Math.min(20, drawn.size()));
        List<Candidate> crossed = new ArrayList<>(few);
        for (Candidate candidate : few) {
            for (int axis = 0; axis < space.parameters().size(); axis++) {
                for (Candidate other : few) {
                    List<String> values = new ArrayList<>(candidate.values());
                    values.set(axis, other.values().get(axis));
                    crossed.add(space.candidate(candidate.number(), values));
                }
            }
        }
        return crossed;
    }

    private Optional<String> warning(int axis, List<Candidate> candidates, List<String> models, String others) {
        Map<List<String>, Set<String>> values = new HashMap<>();
        Map<List<String>, Set<String>> distinct = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            List<String> rest = new ArrayList<>(candidates.get(i).values());
            String value = rest.set(axis, "");
            values.computeIfAbsent(rest, any -> new HashSet<>()).add(value);
            distinct.computeIfAbsent(rest, any -> new HashSet<>()).add(models.get(i));
        }
        long varied = values.values().stream().filter(set -> set.size() > 1).count();
        long dead = values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> distinct.get(entry.getKey()).size() == 1)
                .count();
        if (dead == 0) {
            return Optional.empty();
        }
        String name = "`" + space.parameters().get(axis).name() + "` changes nothing";
        return Optional.of(
                dead == varied
                        ? name + ": all its values give the same models"
                        : name + " in " + Inspector.words(dead) + " of " + Inspector.words(varied) + " " + others);
    }
}
