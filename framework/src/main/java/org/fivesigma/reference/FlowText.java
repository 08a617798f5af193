package org.fivesigma.reference;

import java.util.stream.Collectors;
import org.fivesigma.text.Tree;

/** Writes a tree on one line, as one would type it. */
final class FlowText {
    private FlowText() {}

    static String of(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.key() + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        return scalar.quoted()
                ? "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : scalar.text();
    }
}
