package org.fivesigma.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fivesigma.text.ProblemPrinter;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** Binds texts for tests. */
final class Binding {
    private Binding() {}

    /** The record that a text binds to. */
    static <R extends Record> R bound(Class<R> type, String yaml) {
        Problems problems = new Problems();
        Optional<R> bound = bind(type, yaml, problems);
        assertTrue(problems.isEmpty(), () -> printed(problems));
        return bound.orElseThrow();
    }

    /** Asserts that a text does not bind, and the whole text that its writer sees. */
    static void assertRefused(Class<? extends Record> type, String yaml, String printed) {
        Problems problems = new Problems();
        assertEquals(Optional.empty(), bind(type, yaml, problems));
        assertEquals(printed, printed(problems));
    }

    private static <R extends Record> Optional<R> bind(Class<R> type, String yaml, Problems problems) {
        Tree tree = new TreeReader()
                .read("r.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .orElseThrow();
        return new Binder(problems).bind(type, tree);
    }

    private static String printed(Problems problems) {
        return new ProblemPrinter().print(problems.all(), problems.texts(), false);
    }
}
