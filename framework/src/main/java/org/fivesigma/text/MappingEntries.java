package org.fivesigma.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs keys with values and reports keys that a recipe cannot have. */
final class MappingEntries {
    private final Problems problems;
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private boolean complete = true;

    MappingEntries(Problems problems) {
        this.problems = problems;
    }

    /** Adds a key and its value, unless the key is reported. */
    void add(Tree key, Tree value) {
        if (!(key instanceof Tree.Scalar name)) {
            reject(
                    Problem.of(
                                    ErrorCode.E0111,
                                    key.place(),
                                    "a key must be a name, not " + key.describe(),
                                    "used as a key")
                            .withHelp(
                                    "if this is a value, put it after a key and a colon; a key that begins with `[` or `{` goes in quotes"));
            return;
        }
        if (name.text().isEmpty() && !name.quoted()) {
            reject(Problem.of(
                            ErrorCode.E0111,
                            key.place(),
                            "a key is missing before the colon",
                            "nothing before this colon")
                    .withHelp("write `key: value`"));
            return;
        }
        if (name.text().equals("<<") && !name.quoted()) {
            reject(
                    Problem.of(ErrorCode.E0110, key.place(), "merge keys `<<` are not used in recipes", "a merge key")
                            .withNote("YAML tools read `<<` in different ways")
                            .withHelp(
                                    "write `like: name` to start from another block, or `extends: other.yaml` to start from another recipe"));
            return;
        }
        Tree.Entry first = entries.putIfAbsent(name.text(), new Tree.Entry(name.text(), key.place(), value));
        if (first != null) {
            problems.add(givenTwice(name, first));
        }
    }

    /** Returns the entries in the order written. */
    List<Tree.Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** Tells whether every key is an entry now, but for repeated ones. */
    boolean isComplete() {
        return complete;
    }

    private void reject(Problem problem) {
        complete = false;
        problems.add(problem);
    }

    private static Problem givenTwice(Tree.Scalar again, Tree.Entry first) {
        return Problem.of(ErrorCode.E0107, again.place(), "`" + again.text() + "` is given twice", "given again here")
                .withMark(first.keyPlace(), "first given here")
                .withNote("many YAML tools keep only the last and drop the first without a word")
                .withHelp("join the two, or rename one of them");
    }
}
