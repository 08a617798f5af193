package org.fivesigma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;

/** Turns the marks of the YAML parser into places in a file. */
final class Locator {
    private final String file;
    private final SourceTexts texts;

    Locator(String file, SourceTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Returns the place from one mark to the other, cut at the end of its first line. */
    Place place(Mark start, Mark end) {
        String line = line(start).stripTrailing();
        int endColumn = start.getLine() == end.getLine() ? end.getColumn() : line.codePointCount(0, line.length());
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, endColumn - start.getColumn()));
    }

    /** Returns the place of the one character at this mark. */
    Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /** Tells whether the text at a mark starts with one of these. */
    boolean startsWith(Mark mark, String... starts) {
        String rest = rest(mark);
        return Stream.of(starts).anyMatch(rest::startsWith);
    }

    /** Returns the text from a mark to the end of its line. */
    String rest(Mark mark) {
        String line = line(mark);
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.substring(line.offsetByCodePoints(0, column));
    }

    /** Returns the text from the start of its line to a mark. */
    String before(Mark mark) {
        String line = line(mark);
        return line.substring(0, line.length() - rest(mark).length());
    }

    /** Returns the line that a mark stands on. */
    String line(Mark mark) {
        return texts.line(file, mark.getLine() + 1).orElse("");
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
}
