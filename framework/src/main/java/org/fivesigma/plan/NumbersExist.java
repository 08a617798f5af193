package org.fivesigma.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Does something compute each number that is expected? The last word of a name is known only after the run. */
final class NumbersExist implements PlanCheck {
    private static final int MOST_NAMED = 12;

    @Override
    public void check(Plan plan, Problems problems) {
        List<PublishedNumbers> numbers = plan.nodes().values().stream()
                .flatMap(node -> node.numbers().stream())
                .toList();
        check(plan.expectations(), numbers, problems);
        check(plan.quoted(), numbers, problems);
    }

    private static void check(
            Map<String, Located<Expectation>> expected, List<PublishedNumbers> numbers, Problems problems) {
        List<String> prefixes =
                numbers.stream().map(PublishedNumbers::prefix).distinct().toList();
        expected.forEach((name, expectation) -> {
            if (numbers.stream().noneMatch(number -> number.mayHold(name))) {
                problems.add(problem(name, expectation.place(), prefixes));
            }
        });
    }

    private static Problem problem(String name, Place place, List<String> prefixes) {
        Problem problem = Problem.of(ErrorCode.E0305, place, "nothing in the recipe computes `" + name + "`")
                .withLabel("no such number");
        if (!prefixes.isEmpty()) {
            problem = problem.withNote("computed are, each with a last word such as a sample or a parameter: "
                    + prefixes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (prefixes.size() > MOST_NAMED ? " and others" : ""));
        }
        return problem.withHelp(nearest(name, prefixes)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("name a number that the recipe computes"));
    }

    /** The name with its beginning put right, the last words being as they were. */
    private static Optional<String> nearest(String name, List<String> prefixes) {
        List<String> words = List.of(name.split("\\."));
        for (int count = words.size(); count > 0; count--) {
            int taken = count;
            List<String> candidates = prefixes.stream()
                    .filter(prefix -> prefix.split("\\.").length == taken)
                    .toList();
            Optional<String> near = Suggestion.nearest(String.join(".", words.subList(0, count)), candidates);
            if (near.isPresent()) {
                return Optional.of(Stream.concat(Stream.of(near.get()), words.subList(count, words.size()).stream())
                        .collect(Collectors.joining(".")));
            }
        }
        return Optional.empty();
    }
}
