package org.fivesigma.plugin.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds one field after the other, quoted or not, and gives its text. */
final class FieldScanner {
    private final Dialect dialect;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] unescaped = new byte[0];
    private byte[] content;
    private int from;
    private int to;
    private boolean rowEnded;
    private int newlines;

    FieldScanner(Dialect dialect) {
        this.dialect = dialect;
        this.content = unescaped;
    }

    /**
     * Finds the field that starts at a position of a complete row.
     *
     * @return where the next field or row starts; -1 when text follows the quotation mark that closes the field
     */
    int scan(byte[] bytes, int at) {
        newlines = 0;
        content = bytes;
        from = dialect.afterBlanks(bytes, at);
        if (bytes[from] == Dialect.QUOTE) {
            return quoted(bytes, from + 1);
        }
        int end = from;
        while (bytes[end] != Dialect.NEWLINE && !dialect.separates(bytes[end])) {
            end++;
        }
        to = end;
        if (bytes[end] == Dialect.NEWLINE && to > from && bytes[to - 1] == '\r') {
            to--;
        }
        while (to > from && dialect.blank(bytes[to - 1])) {
            to--;
        }
        return afterSeparator(bytes, end);
    }

    private int quoted(byte[] bytes, int start) {
        int end = Rows.afterQuoted(bytes, start, bytes.length);
        from = start;
        to = end - 1;
        newlines = Rows.newlines(bytes, from, to);
        if (Rows.contains(bytes, from, to, Dialect.QUOTE)) {
            unescape(bytes);
        }
        int next = dialect.afterBlanks(bytes, end);
        boolean closed = Dialect.endsLine(bytes, next) || dialect.separates(bytes[next]);
        return closed || dialect.whitespace() && next > end ? afterSeparator(bytes, next) : -1;
    }

    private void unescape(byte[] bytes) {
        if (unescaped.length < to - from + Rows.PADDING) {
            unescaped = new byte[to - from + Rows.PADDING];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            unescaped[length++] = bytes[i];
            i += bytes[i] == Dialect.QUOTE ? 1 : 0;
        }
        unescaped[length] = Dialect.NEWLINE;
        content = unescaped;
        from = 0;
        to = length;
    }

    private int afterSeparator(byte[] bytes, int at) {
        int end = dialect.whitespace() ? dialect.afterBlanks(bytes, at) : at;
        rowEnded = Dialect.endsLine(bytes, end);
        if (rowEnded) {
            return bytes[end] == Dialect.NEWLINE ? end + 1 : end + 2;
        }
        return dialect.whitespace() ? end : end + 1;
    }

    /** The bytes that hold the field last found, without quotation marks. */
    byte[] content() {
        return content;
    }

    /** Where the field starts in {@link #content}. */
    int from() {
        return from;
    }

    /** Where the field ends in {@link #content}. */
    int to() {
        return to;
    }

    /** Whether the field last found was its row's last. */
    boolean rowEnded() {
        return rowEnded;
    }

    /** The number of newlines within the field last found. */
    int newlines() {
        return newlines;
    }

    /** The field's text. */
    String text() throws CharacterCodingException {
        for (int i = from; i < to; i++) {
            if (content[i] < 0) {
                return decoder.decode(ByteBuffer.wrap(content, from, to - from)).toString();
            }
        }
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
