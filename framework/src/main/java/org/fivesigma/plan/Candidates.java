package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Binds the candidates of a search to the learner's record, so that a wrong value is told where it stands, before any training. */
final class Candidates {
    /** So many combinations are each looked at; of more, each pair of values of two parameters. */
    private static final int ALL_BELOW = 500;

    private final Model model;
    private final Tree.Mapping fixed;
    private final Map<String, List<Tree>> values;
    private final Problems problems;

    /**
     * Candidates of a model.
     *
     * @param fixed the learner's parameters that are not varied
     * @param values values that show whether the learner accepts all, by parameter
     */
    Candidates(Model model, Tree.Mapping fixed, Map<String, List<Tree>> values, Problems problems) {
        this.model = model;
        this.fixed = fixed;
        this.problems = problems;
        this.values = values;
    }

    /** Reports what the learner refuses: single values first, then combinations of values that are fine by themselves. */
    void check() {
        int before = problems.count();
        List<String> names = List.copyOf(values.keySet());
        accepts(first());
        names.forEach(name -> values.get(name).stream().skip(1).forEach(value -> {
            Map<String, Tree> candidate = first();
            candidate.put(name, value);
            accepts(candidate);
        }));
        if (problems.count() == before) {
            combinations(names);
        }
    }

    private Map<String, Tree> first() {
        Map<String, Tree> first = new LinkedHashMap<>();
        values.forEach((name, all) -> first.put(name, all.get(0)));
        return first;
    }

    private void combinations(List<String> names) {
        long count = values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, ALL_BELOW + 1));
        if (count <= ALL_BELOW) {
            every(names, 0, first());
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                every(List.of(names.get(i), names.get(j)), 0, first());
            }
        }
    }

    /** Goes through all combinations of some parameters until one is refused, for the others are so for the same reason. */
    private boolean every(List<String> names, int next, Map<String, Tree> candidate) {
        if (next == names.size()) {
            return accepts(candidate);
        }
        for (Tree value : values.get(names.get(next))) {
            Map<String, Tree> chosen = new LinkedHashMap<>(candidate);
            chosen.put(names.get(next), value);
            if (!every(names, next + 1, chosen)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(Map<String, Tree> candidate) {
        Tree.Mapping tree = fixed;
        for (Map.Entry<String, Tree> value : candidate.entrySet()) {
            tree = DottedKeys.with(
                    tree, DottedKeys.path(value.getKey()), value.getValue().place(), value.getValue());
        }
        Problems found = new Problems();
        Optional<? extends Record> bound =
                new Binder(found).bind(model.learner().params().type(), tree);
        Tree.Mapping written = tree;
        bound.ifPresent(params -> model.learner()
                .step()
                .check(
                        params,
                        (parameter, message, remedy) ->
                                found.add(Problem.of(ErrorCode.E0206, TreePath.place(written, parameter), message)
                                        .withHelp(remedy))));
        found.all().forEach(problem -> problems.add(asCandidate(problem, candidate)));
        return found.isEmpty();
    }

    /** A rule across parameters is broken by a combination, which is told; anything else stands at its value. */
    private Problem asCandidate(Problem problem, Map<String, Tree> candidate) {
        boolean across = problem.code() == ErrorCode.E0206 && candidate.size() > 1;
        if (!across) {
            return problem;
        }
        List<String> words = new ArrayList<>();
        candidate.forEach((name, value) -> words.add(name + ": " + org.fivesigma.shape.YamlText.flow(value)));
        return problem.withNote("in the candidate with " + String.join(", ", words));
    }
}
