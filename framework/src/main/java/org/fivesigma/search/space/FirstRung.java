package org.fivesigma.search.space;

import java.util.Optional;
import org.fivesigma.shape.Numerals;

/**
 * How many events the first rung of a halving search has.
 *
 * @param kind how the number is found
 * @param events the number, where it is given
 */
public record FirstRung(Kind kind, int events) {
    /** How the number is found. */
    public enum Kind {
        /** Twice as many as folds times classes. */
        SMALLEST,
        /** So many that the last rung has as many as can be. */
        EXHAUST,
        /** A number that the recipe gives. */
        COUNT
    }

    /** Reads {@code smallest}, {@code exhaust} or a number. */
    public static FirstRung parse(String text) {
        if (text.equals("smallest")) {
            return new FirstRung(Kind.SMALLEST, 0);
        }
        if (text.equals("exhaust")) {
            return new FirstRung(Kind.EXHAUST, 0);
        }
        Optional<Long> events = Numerals.whole(text).filter(count -> count >= 2 && count <= Integer.MAX_VALUE);
        return events.map(count -> new FirstRung(Kind.COUNT, count.intValue()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "`" + text + "` is neither smallest, exhaust nor a number of events of 2 or more"));
    }

    @Override
    public String toString() {
        return kind == Kind.COUNT ? Integer.toString(events) : kind == Kind.EXHAUST ? "exhaust" : "smallest";
    }
}
