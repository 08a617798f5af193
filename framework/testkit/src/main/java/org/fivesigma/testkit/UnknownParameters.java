package org.fivesigma.testkit;

import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Is each parameter suggested to someone who misspells it? */
final class UnknownParameters implements Question {
    private static final int SHORTEST_SUGGESTED = 3;

    @Override
    public void ask(Subject subject, Findings findings) {
        RecordShape shape = subject.entry().params();
        for (String key : shape.keys()) {
            String misspelt = key + key.charAt(key.length() - 1);
            Tree tree = Tree.mapping(Place.nowhere())
                    .with(new Tree.Entry(misspelt, Place.nowhere(), Tree.scalar(Place.nowhere(), "1")));
            Problems problems = new Problems();
            Example.bind(shape, tree, problems);
            Optional<Problem> unknown = problems.all().stream()
                    .filter(problem -> problem.code() == ErrorCode.E0201)
                    .findFirst();
            String help = unknown.flatMap(Problem::help).orElse("");
            boolean clear = key.length() < SHORTEST_SUGGESTED ? unknown.isPresent() : help.contains("`" + key + "`");
            findings.require(
                    clear || shape.keys().contains(misspelt),
                    "who types '" + misspelt + "' is not pointed to the parameter '" + key + "' but told: " + help
                            + "; choose names that differ more");
        }
    }
}
