package org.fivesigma.plugin.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a field holds in a file's first rows.
 *
 * @param numbers whether some of them hold a number
 * @param text the first that is neither a number nor missing
 */
record FieldSample(boolean numbers, Optional<Cell> text) {
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[+-]?[.,' ]?\\d[\\d.,' ]*([eE][+-]?\\d+)?\\s?%?");

    /** Nothing seen yet. */
    static final FieldSample NOTHING = new FieldSample(false, Optional.empty());

    /**
     * A text and where it stands.
     *
     * @param line its 1-based line
     * @param text what it says
     */
    record Cell(long line, String text) {
        /** Whether a person would take it for a number. */
        boolean resemblesNumber() {
            return LIKE_A_NUMBER.matcher(text).matches();
        }
    }

    /** The same with a number seen. */
    FieldSample withNumber() {
        return numbers ? this : new FieldSample(true, text);
    }

    /** The same with a text seen. */
    FieldSample withText(long line, String seen) {
        return text.isPresent() ? this : new FieldSample(numbers, Optional.of(new Cell(line, seen)));
    }
}
