package org.fivesigma.text;

import java.util.Comparator;

/**
 * Where a piece of text stands: file, line and column counted from 1, and how many characters it covers on that line.
 *
 * <p>Line 0 means the file as a whole; an empty file name means nowhere. Characters are Unicode code points.
 */
public record Place(String file, int line, int column, int length) implements Comparable<Place> {
    private static final Comparator<Place> READING_ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::length);

    /** Refuses numbers that no text can have. */
    public Place {
        if (line < 0 || column < 0 || length < 1) {
            throw new IllegalArgumentException("no such place: %s:%d:%d+%d".formatted(file, line, column, length));
        }
    }

    /** Returns the place of things that stand in no text, such as a default value. */
    public static Place nowhere() {
        return new Place("", 0, 0, 1);
    }

    /** Returns the place that stands for all of a file. */
    public static Place wholeFile(String file) {
        return new Place(file, 0, 0, 1);
    }

    /** Tells whether this is a line and column in a file, not a whole file or nowhere. */
    public boolean isExact() {
        return !file.isEmpty() && line > 0;
    }

    /** Orders places by file, line, column and length. */
    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column}, the file alone where that is all that is known, or an empty text. */
    @Override
    public String toString() {
        return isExact() ? file + ":" + line + ":" + column : file;
    }
}
