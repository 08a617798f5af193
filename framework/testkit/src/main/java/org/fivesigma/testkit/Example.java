package org.fivesigma.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.Place;
import org.fivesigma.text.ProblemPrinter;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/**
 * Parameters as a recipe writes them, and as the step gets them.
 *
 * @param name what findings call it
 * @param tree the parameters as written
 * @param params the parameters as bound
 */
record Example(String name, Tree.Mapping tree, Record params) {
    /** Reads and binds an example, or adds the printed problems. */
    static Optional<Example> read(String name, String yaml, RecordShape shape, Findings findings) {
        Problems problems = new Problems();
        Optional<Tree> tree = yaml.isBlank()
                ? Optional.of(Tree.mapping(Place.nowhere()))
                : new TreeReader().read(name, yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems);
        Optional<? extends Record> params = tree.flatMap(read -> new Binder(problems).bind(shape.type(), read));
        if (!problems.isEmpty() || params.isEmpty()) {
            findings.add("the " + name + " does not bind:\n" + printed(problems));
            return Optional.empty();
        }
        return Optional.of(new Example(name, (Tree.Mapping) tree.get(), params.get()));
    }

    /** Binds other parameters of the same step; empty where they do not bind. */
    static Optional<Record> bind(RecordShape shape, Tree tree, Problems problems) {
        return new Binder(problems)
                .bind(shape.type(), tree)
                .filter(bound -> problems.isEmpty())
                .map(bound -> bound);
    }

    static String printed(Problems problems) {
        return new ProblemPrinter()
                .print(problems.all(), problems.texts(), false)
                .strip();
    }
}
