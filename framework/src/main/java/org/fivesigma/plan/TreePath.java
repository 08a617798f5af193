package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Finds places inside a tree. */
final class TreePath {
    private TreePath() {}

    /** The place of the part that a dotted path leads to, with its key, or of the deepest part on the way that exists. */
    static Place place(Tree tree, String path) {
        Tree at = tree;
        Place keyed = tree.place();
        for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
            Optional<Tree> next = child(at, part);
            if (next.isEmpty()) {
                return keyed;
            }
            keyed = keyed(at, part, next.get());
            at = next.get();
        }
        return keyed;
    }

    /** A text together with its key where both stand on one line; a message may be about either. */
    private static Place keyed(Tree parent, String key, Tree value) {
        if (!(parent instanceof Tree.Mapping mapping) || !(value instanceof Tree.Scalar)) {
            return value.place();
        }
        Place start = mapping.entry(key).orElseThrow().keyPlace();
        Place end = value.place();
        boolean inLine = start.file().equals(end.file()) && start.line() == end.line() && start.column() < end.column();
        return inLine
                ? new Place(start.file(), start.line(), start.column(), end.column() + end.length() - start.column())
                : end;
    }

    /** The place of the first text in the tree that is, or contains as a word, the given name. */
    static Optional<Place> ofWord(Tree tree, String word) {
        if (tree instanceof Tree.Scalar scalar) {
            return inText(scalar, word);
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream()
                    .map(item -> ofWord(item, word))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        for (Tree.Entry entry : ((Tree.Mapping) tree).entries()) {
            Optional<Place> found =
                    entry.key().equals(word) ? Optional.of(entry.keyPlace()) : ofWord(entry.value(), word);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> inText(Tree.Scalar scalar, String word) {
        String text = scalar.text();
        if (text.equals(word)) {
            return Optional.of(scalar.place());
        }
        int at = text.indexOf(word);
        while (at >= 0) {
            boolean starts = at == 0 || !isNamePart(text.charAt(at - 1));
            boolean ends = at + word.length() == text.length() || !isNamePart(text.charAt(at + word.length()));
            if (starts && ends) {
                return Optional.of(scalar.placeOf(at, word.length()));
            }
            at = text.indexOf(word, at + 1);
        }
        return Optional.empty();
    }

    private static boolean isNamePart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.';
    }

    private static Optional<Tree> child(Tree tree, String part) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.get(part);
        }
        if (tree instanceof Tree.Sequence sequence && part.matches("\\d{1,6}")) {
            int index = Integer.parseInt(part);
            return index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
