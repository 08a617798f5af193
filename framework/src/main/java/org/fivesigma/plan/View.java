package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Tree;

/**
 * Some events after some cuts, as recipes name them: {@code all after harsh}.
 *
 * @param subject all, signal, background, observed or a sample
 * @param cut the cut set; empty before any cut
 */
record View(Located<String> subject, Optional<Located<String>> cut) {
    private static final String AFTER = " after ";

    /** Reads a view; names are not checked here. */
    static View parse(Located<String> text) {
        int after = text.value().indexOf(AFTER);
        if (after < 0) {
            return new View(part(text, 0, text.value().length()), Optional.empty());
        }
        Located<String> cut = part(text, after + AFTER.length(), text.value().length());
        return new View(part(text, 0, after), cut(cut));
    }

    private static Located<String> part(Located<String> text, int from, int to) {
        String part = text.value().substring(from, to);
        String word = part.strip();
        if (word.isEmpty()) {
            return new Located<>(word, text.place());
        }
        int start = from + part.indexOf(word);
        return new Located<>(word, Tree.scalar(text.place(), text.value()).placeOf(start, word.length()));
    }

    /** The cut set of that name; {@code none} is no cut. */
    static Optional<Located<String>> cut(Located<String> name) {
        return name.value().equals("none") ? Optional.empty() : Optional.of(name);
    }
}
