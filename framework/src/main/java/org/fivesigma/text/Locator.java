package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Turns the marks of the YAML parser into places in a file, and looks at the text there. */
final class Locator {
    private final String file;
    private final SourceTexts texts;
    private int knownLine = -1;
    private int[] known = {};

    Locator(String file, SourceTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Returns the place from one mark to the other, cut at the end of its first line. */
    Place place(Mark start, Mark end) {
        int endColumn = start.getLine() == end.getLine() ? end.getColumn() : lengthOfText(start);
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, endColumn - start.getColumn()));
    }

    /** Returns the place of the one character at this mark. */
    Place place(Mark mark) {
        return place(mark, mark);
    }

    /** Returns the place from a mark to the end of the text on its line. */
    Place placeToEnd(Mark mark) {
        int length = Math.max(1, lengthOfText(mark) - mark.getColumn());
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, length);
    }

    /** Returns the character some columns after a mark, or a line break beyond the end of its line. */
    int character(Mark mark, int after) {
        int[] line = line(mark);
        int column = mark.getColumn() + after;
        return column < line.length ? line[column] : '\n';
    }

    /** Returns the text from a mark to the end of its line. */
    String rest(Mark mark) {
        int[] line = line(mark);
        int column = Math.min(mark.getColumn(), line.length);
        return new String(line, column, line.length - column);
    }

    /** Returns the text from the start of its line to a mark. */
    String before(Mark mark) {
        int[] line = line(mark);
        return new String(line, 0, Math.min(mark.getColumn(), line.length));
    }

    /** Returns the lines from a mark's line on that are indented with a tab, counted from 1. */
    List<Integer> linesWithTabs(Mark from) {
        List<Integer> found = new ArrayList<>();
        for (int number = from.getLine() + 1; texts.line(file, number).isPresent(); number++) {
            String line = texts.line(file, number).orElseThrow();
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (indentation.indexOf('\t') >= 0 && !line.isBlank()) {
                found.add(number);
            }
        }
        return found;
    }

    private int lengthOfText(Mark mark) {
        int[] line = line(mark);
        int length = line.length;
        while (length > 0 && Character.isWhitespace(line[length - 1])) {
            length--;
        }
        return length;
    }

    /** Keeps the line last asked for, since one long line may hold very many marks. */
    private int[] line(Mark mark) {
        if (mark.getLine() != knownLine) {
            knownLine = mark.getLine();
            known = texts.line(file, knownLine + 1).orElse("").codePoints().toArray();
        }
        return known;
    }
}
