package org.fivesigma.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing wrong, told to the reader of the recipe: what, where, why, and what to type instead.
 *
 * @param code the kind of problem, which `fivesigma explain` tells more about
 * @param place the text to underline
 * @param message what is wrong, lower case, no full stop, understandable without the label
 * @param label a few words beside the underline; may be empty
 * @param notes evidence and consequence, one sentence each
 * @param marks further places that belong to the problem
 * @param help the edit that puts it right
 */
public record Problem(
        ErrorCode code,
        Place place,
        String message,
        String label,
        List<String> notes,
        List<Mark> marks,
        Optional<String> help) {

    static final Comparator<Problem> READING_ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code).thenComparing(Problem::message);

    /** A further place with a few words about it, such as "first given here". */
    public record Mark(Place place, String text) {}

    /** Copies the lists. */
    public Problem {
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
    }

    /** Returns a problem with no notes, marks or help yet. */
    public static Problem of(ErrorCode code, Place place, String message, String label) {
        return new Problem(code, place, message, label, List.of(), List.of(), Optional.empty());
    }

    /** Returns a problem without label, notes, marks or help yet. */
    public static Problem of(ErrorCode code, Place place, String message) {
        return of(code, place, message, "");
    }

    /** Returns this problem with these words beside the underline. */
    public Problem withLabel(String words) {
        return new Problem(code, place, message, words, notes, marks, help);
    }

    /** Returns this problem with one more sentence of evidence. */
    public Problem withNote(String note) {
        return new Problem(code, place, message, label, extended(notes, note), marks, help);
    }

    /** Returns this problem with one more place to underline. */
    public Problem withMark(Place further, String text) {
        return new Problem(code, place, message, label, notes, extended(marks, new Mark(further, text)), help);
    }

    /** Returns this problem with the edit that puts it right. */
    public Problem withHelp(String edit) {
        return new Problem(code, place, message, label, notes, marks, Optional.of(edit));
    }

    private static <T> List<T> extended(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }
}
