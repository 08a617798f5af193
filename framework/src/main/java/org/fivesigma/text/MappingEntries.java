package org.fivesigma.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<Problem> fault = fault(key, value);
        if (fault.isPresent()) {
            complete = false;
            problems.add(fault.orElseThrow());
            return;
        }
        Tree.Scalar name = (Tree.Scalar) key;
        Tree.Entry first = entries.putIfAbsent(name.text(), new Tree.Entry(name.text(), key.place(), value));
        if (first != null) {
            problems.add(givenTwice(name, first));
        }
    }

    private static Optional<Problem> fault(Tree key, Tree value) {
        if (!(key instanceof Tree.Scalar name)) {
            return Optional.of(notAName(key));
        }
        if (name.quoted()) {
            return Optional.empty();
        }
        if (name.text().isEmpty()) {
            return Optional.of(missing(key));
        }
        if (name.text().equals("<<")) {
            return Optional.of(mergeKey(key));
        }
        return looksGlued(name, value) ? Optional.of(glued(name)) : Optional.empty();
    }

    private static Problem notAName(Tree key) {
        String message = "a key must be a name, not " + key.describe();
        return Problem.of(ErrorCode.E0111, key.place(), message, "used as a key")
                .withHelp("if this is a value, put it after a key and a colon; "
                        + "a key that begins with `[` or `{` goes in quotes");
    }

    private static Problem missing(Tree key) {
        return Problem.of(
                        ErrorCode.E0111, key.place(), "a key is missing before the colon", "nothing before this colon")
                .withHelp("write `key: value`");
    }

    private static Problem mergeKey(Tree key) {
        return Problem.of(ErrorCode.E0110, key.place(), "merge keys `<<` are not used in recipes", "a merge key")
                .withNote("YAML tools read `<<` in different ways")
                .withHelp("write `like: name` to start from another block, "
                        + "or `extends: other.yaml` to start from another recipe");
    }

    private static Problem glued(Tree.Scalar name) {
        return Problem.of(
                        ErrorCode.E0104, name.place(), "a space is missing after the colon", "this is read as one word")
                .withHelp("write `" + Quote.shortened(name.text().replaceFirst(":", ": ")) + "`");
    }

    /** Tells whether this is `{key:value}`, which YAML reads as a key `key:value` with nothing in it. */
    private static boolean looksGlued(Tree.Scalar name, Tree value) {
        int colon = name.text().indexOf(':');
        boolean inside =
                colon > 0 && colon < name.text().length() - 1 && name.text().charAt(colon + 1) != '/';
        return inside
                && !name.quoted()
                && value instanceof Tree.Scalar text
                && text.isNull()
                && text.text().isEmpty();
    }

    /** Returns the entries in the order written. */
    List<Tree.Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** Tells whether every key is an entry now, but for repeated ones. */
    boolean isComplete() {
        return complete;
    }

    private static Problem givenTwice(Tree.Scalar again, Tree.Entry first) {
        return Problem.of(
                        ErrorCode.E0107,
                        again.place(),
                        "`" + Quote.shortened(again.text()) + "` is given twice",
                        "given again here")
                .withMark(first.keyPlace(), "first given here")
                .withNote("many YAML tools keep only the last and drop the first without a word")
                .withHelp("join the two, or rename one of them");
    }
}
