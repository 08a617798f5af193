package org.fivesigma.plan;

import java.util.Collection;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Checks that the names a recipe uses are names that it defines. */
final class References {
    private References() {}

    /** Whether the name is known; an unknown one is reported with the nearest. */
    static boolean known(Located<String> name, Collection<String> names, String kind, Problems problems) {
        if (names.contains(name.value())) {
            return true;
        }
        Problem problem = Problem.of(ErrorCode.E0205, name.place(), "there is no " + kind + " `" + name.value() + "`")
                .withLabel("no such " + kind)
                .withNote(names.isEmpty() ? "the recipe defines none" : "there are: " + String.join(", ", names));
        problems.add(problem.withHelp(Suggestion.nearest(name.value(), names)
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse("use one of these names, or define it")));
        return false;
    }
}
