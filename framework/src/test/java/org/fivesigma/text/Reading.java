package org.fivesigma.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A recipe text together with what reading it gave. */
record Reading(Optional<Tree> tree, Problems problems) {

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        Problems problems = new Problems();
        return new Reading(new TreeReader().read("r.yaml", bytes, problems.texts(), problems), problems);
    }

    Tree.Mapping mapping() {
        return (Tree.Mapping) tree.orElseThrow();
    }

    String printed() {
        return new ProblemPrinter().print(problems.all(), problems.texts(), false);
    }
}
