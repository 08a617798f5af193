package org.fivesigma.plugin.csv;

import java.nio.charset.StandardCharsets;
import org.fivesigma.api.InputFailure;

/**
 * Words the failure over a row that does not fit.
 *
 * @param from position of the row's start
 * @param to position after the row
 */
record BadRowMessage(Layout layout, long line, byte[] bytes, int from, int to) {
    private static final int LONGEST_QUOTE = 40;

    /** The failure over this row, whose given field could not be read. */
    InputFailure failure(BadRow fault, int field) {
        return switch (fault) {
            case FIELDS ->
                failure(
                        "the row has " + fields() + " fields, but the columns are " + layout.width(),
                        "mend the line, or leave out such rows, counted, with on-bad-row: skip");
            case NUMBER -> {
                String value = text(field);
                yield failure(
                        "column '" + layout.name(field) + "' holds numbers, but here the text '" + value + "'",
                        "read the column as text with text: [" + layout.name(field) + "], add the text to missing: [\""
                                + value + "\"], or leave out such rows, counted, with on-bad-row: skip");
            }
            case DIGITS ->
                failure(
                        "column '" + layout.name(field) + "' would round the integer '" + text(field)
                                + "', for its numbers keep " + (layout.use(field) == Layout.Use.SINGLE ? 7 : 15)
                                + " digits",
                        "read the column exactly with integers: [" + layout.name(field) + "], or as text with text: ["
                                + layout.name(field) + "]");
            case INTEGER ->
                failure(
                        "column '" + layout.name(field) + "' holds integers, but here '" + text(field) + "'",
                        "take the column out of integers:, or leave out such rows, counted, with on-bad-row: skip");
            case QUOTES ->
                failure(
                        "text follows the quotation mark that closes field " + (field + 1),
                        "double a quotation mark that is part of the text, or leave out such rows with on-bad-row: skip");
            case ENCODING ->
                failure("column '" + layout.name(field) + "' holds text that is not UTF-8", "save the file as UTF-8");
        };
    }

    /** The failure over a row that should be skipped, but whose quoted text runs over several lines. */
    InputFailure overLines(BadRow fault, int lines) {
        return failure(
                fault.reason() + " in a row that quoted text spreads over " + lines + " lines, so that skipping it may"
                        + " lose other rows",
                "close the quotation mark that opens in this row");
    }

    private InputFailure failure(String message, String remedy) {
        return new InputFailure(layout.fileName(), line, message, remedy);
    }

    private long fields() {
        FieldScanner scanner = new FieldScanner(layout.dialect());
        long count = 0;
        int at = from;
        while (at >= 0 && at < to) {
            at = scanner.scan(bytes, at);
            count++;
        }
        return count;
    }

    private String text(int field) {
        FieldScanner scanner = new FieldScanner(layout.dialect());
        int at = from;
        for (int i = 0; i <= field; i++) {
            at = scanner.scan(bytes, at);
        }
        return shortened(
                new String(scanner.content(), scanner.from(), scanner.to() - scanner.from(), StandardCharsets.UTF_8));
    }

    /** A text, or its start where it is long. */
    static String shortened(String text) {
        int most = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        return most < text.length() ? text.substring(0, most) + "..." : text;
    }
}
