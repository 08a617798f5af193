package org.fivesigma.plugin.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a file is written, in bytes: what separates fields and what starts a comment. */
final class Dialect {
    /** The byte that ends a line. */
    static final byte NEWLINE = '\n';
    /** The byte that opens and closes a quoted field. */
    static final byte QUOTE = '"';

    private final byte separator;
    private final boolean whitespace;
    private final byte[] comment;

    private Dialect(byte separator, boolean whitespace, byte[] comment) {
        this.separator = separator;
        this.whitespace = whitespace;
        this.comment = comment;
    }

    /** How a file of that name is written. */
    static Dialect of(Csv.Options options, String file) {
        Csv.Separator separator = options.separator().orElseGet(() -> usual(options, file));
        return new Dialect(
                separator(separator),
                separator == Csv.Separator.WHITESPACE,
                options.comment().orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static Csv.Separator usual(Csv.Options options, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".tsv.gz")) {
            return Csv.Separator.TAB;
        }
        return options.decimal() == Csv.Decimal.COMMA ? Csv.Separator.SEMICOLON : Csv.Separator.COMMA;
    }

    /** The byte between a number's whole part and its fraction. */
    static byte point(Csv.Options options) {
        return options.decimal() == Csv.Decimal.COMMA ? (byte) ',' : (byte) '.';
    }

    /** The byte that separates, or the likelier one. */
    static byte separator(Csv.Separator separator) {
        return switch (separator) {
            case COMMA -> ',';
            case TAB -> '\t';
            case SEMICOLON -> ';';
            case WHITESPACE -> ' ';
        };
    }

    /** The separator, or the likelier of them. */
    byte separator() {
        return separator;
    }

    /** Whether any number of blanks separates. */
    boolean whitespace() {
        return whitespace;
    }

    boolean separates(byte b) {
        return b == separator || (whitespace && b == '\t');
    }

    /** Whether the byte is a blank that is not part of an unquoted field's text. */
    boolean blank(byte b) {
        return b == ' ' || (b == '\t' && separator != '\t');
    }

    /** The first position from {@code at} on that is no blank; lines end in a newline, so there is one. */
    int afterBlanks(byte[] bytes, int at) {
        int position = at;
        while (blank(bytes[position])) {
            position++;
        }
        return position;
    }

    /** Whether a row ends here, in a newline or carriage return and newline. */
    static boolean endsLine(byte[] bytes, int at) {
        return bytes[at] == NEWLINE || (bytes[at] == '\r' && bytes[at + 1] == NEWLINE);
    }

    /** Whether the line that starts here is no row: it is blank or a comment. */
    boolean isNoRow(byte[] bytes, int at) {
        return endsLine(bytes, afterBlanks(bytes, at)) || isComment(bytes, at);
    }

    /** Whether the line that starts here is a comment. */
    boolean isComment(byte[] bytes, int at) {
        if (comment.length == 0) {
            return false;
        }
        int start = whitespace ? afterBlanks(bytes, at) : at;
        for (int i = 0; i < comment.length; i++) {
            // a line's newline differs from every byte of a comment mark, so this never looks beyond the line
            if (bytes[start + i] != comment[i]) {
                return false;
            }
        }
        return true;
    }
}
