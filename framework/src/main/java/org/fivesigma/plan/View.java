package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.shape.Located;

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
            return new View(new Located<>(text.value().strip(), text.place()), Optional.empty());
        }
        String cut = text.value().substring(after + AFTER.length()).strip();
        String subject = text.value().substring(0, after).strip();
        return new View(new Located<>(subject, text.place()), cut(new Located<>(cut, text.place())));
    }

    /** The cut set of that name; {@code none} is no cut. */
    static Optional<Located<String>> cut(Located<String> name) {
        return name.value().equals("none") ? Optional.empty() : Optional.of(name);
    }
}
