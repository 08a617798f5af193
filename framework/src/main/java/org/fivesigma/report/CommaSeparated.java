package org.fivesigma.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fivesigma.shape.Numerals;

/** Lines of comma-separated values as RFC 4180 quotes them, of which no spreadsheet takes a text for a formula. */
final class CommaSeparated {
    /** What a spreadsheet may take for the beginning of a formula. */
    private static final String FORMULAS = "=+-@\t";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    void line(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append('\n');
    }

    /** The lines so far, in UTF-8. */
    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number with all its digits, written alike by every version of Java. */
    static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    /** On one line; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    private static String cell(String text) {
        String line = text.replaceAll("\\R", " ");
        boolean formula = !line.isEmpty() && FORMULAS.indexOf(line.charAt(0)) >= 0;
        String safe = formula && !isNumber(line) ? "'" + line : line;
        return safe.indexOf(',') < 0 && safe.indexOf('"') < 0 ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String text) {
        return text.equals("-Infinity") || Numerals.number(text).isPresent();
    }
}
