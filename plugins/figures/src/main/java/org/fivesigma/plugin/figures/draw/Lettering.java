package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/** Measures texts in pixels, and breaks or shortens them to a width. */
public final class Lettering {
    private static final String ELLIPSIS = "\u2026";

    private final Typeface typeface = Typeface.liberationSans();

    /** The width of a text with markup. */
    public double width(String text, double size) {
        return width(Markup.runs(text), size);
    }

    /** The width of a text's parts. */
    public double width(List<Run> runs, double size) {
        double width = 0;
        for (Run run : runs) {
            width += typeface.width(run.text()) * run.scale() * size;
        }
        return width;
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    public String shortened(String text, double size, double limit) {
        String line = PlainText.line(text);
        if (width(line, size) <= limit) {
            return line;
        }
        return beginning(line, size, limit - width(ELLIPSIS, size)).stripTrailing() + ELLIPSIS;
    }

    /** The text, or as much of its beginning and end as fits: names of samples often differ at the end only. */
    public String abridged(String text, double size, double limit) {
        String line = PlainText.line(text);
        if (width(line, size) <= limit) {
            return line;
        }
        double half = (limit - width(ELLIPSIS, size)) / 2;
        String end = reversed(beginning(reversed(line), size, half));
        return beginning(line, size, half).stripTrailing() + ELLIPSIS + end.stripLeading();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The text broken at spaces into at most so many lines; the last one is shortened where it must be. */
    public List<String> wrapped(String text, double size, double limit, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = PlainText.line(text);
        while (!rest.isEmpty() && wrapped.size() < lines - 1 && width(rest, size) > limit) {
            int end = breakAt(rest, beginning(rest, size, limit).length());
            wrapped.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            wrapped.add(shortened(rest, size, limit));
        }
        return wrapped;
    }

    private static int breakAt(String text, int fits) {
        int space = text.lastIndexOf(' ', fits);
        // a word longer than half a line is cut rather than left alone on its line
        return space > fits / 2 ? space : Math.max(fits, text.offsetByCodePoints(0, 1));
    }

    private String beginning(String line, double size, double limit) {
        int fits = 0;
        int tooLong = line.codePointCount(0, line.length()) + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (width(line.substring(0, line.offsetByCodePoints(0, middle)), size) <= limit) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return line.substring(0, line.offsetByCodePoints(0, fits));
    }
}
