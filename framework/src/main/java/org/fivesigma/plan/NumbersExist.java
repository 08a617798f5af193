package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Suggestion;

/** Does something compute each number that is expected? The last word of a name is known only after the run. */
final class NumbersExist implements PlanCheck {
    @Override
    public void check(Plan plan, Problems problems) {
        List<String> prefixes = new ArrayList<>();
        plan.nodes().values().forEach(node -> node.numbers().forEach(number -> prefixes.add(number.prefix())));
        plan.expectations().forEach((name, expectation) -> {
            boolean computed =
                    prefixes.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
            if (!computed) {
                Problem problem = Problem.of(
                                ErrorCode.E0305, expectation.place(), "nothing in the recipe computes `" + name + "`")
                        .withLabel("no such number");
                problems.add(problem.withHelp(Suggestion.nearest(name, prefixes)
                        .map(prefix -> "did you mean `" + prefix + "` or a number below it?")
                        .orElse("`fivesigma show RUN` lists the numbers of a run")));
            }
        });
    }
}
