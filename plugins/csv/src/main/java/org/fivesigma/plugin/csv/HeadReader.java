package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/** Gathers a file's head from its first blocks. */
final class HeadReader {
    private static final int ROWS = 100;
    private static final int MOST_COLUMNS = 100_000;
    private static final String UNREADABLE = "\ufffd";

    private final InputFile file;
    private final Csv.Options options;
    private final Dialect dialect;
    private final FieldScanner scanner;
    private final ColumnNames names;
    private final TextColumns texts;
    private List<String> fields = List.of();
    private boolean named;
    private int rows;
    private long taken;
    private long dataAt;
    private long dataLine = 1;
    private long line = 1;

    /** Starts on a file whose content starts so many bytes after its beginning. */
    HeadReader(InputFile file, Csv.Options options, Dialect dialect, int mark) {
        this.file = file;
        this.options = options;
        this.dialect = dialect;
        this.scanner = new FieldScanner(dialect);
        this.names = new ColumnNames(file, options);
        this.texts = new TextColumns(options);
        this.taken = mark;
        this.dataAt = mark;
    }

    /** Takes blocks until there are enough rows, or no more. */
    void takeFrom(Blocks blocks) throws InputFailure, IOException {
        Buffer buffer = new Buffer();
        int length = next(blocks, buffer);
        while (length > 0 && rows < ROWS) {
            take(buffer.withRoomFor(length), length);
            length = rows < ROWS ? next(blocks, buffer) : 0;
        }
    }

    private int next(Blocks blocks, Buffer buffer) throws InputFailure, IOException {
        try {
            return blocks.next(buffer);
        } catch (InputFailure e) {
            throw e.line() == 0 ? e : failure(line - 1 + e.line(), e.getMessage(), e.remedy());
        }
    }

    private void take(byte[] bytes, int length) throws InputFailure {
        int at = 0;
        while (at < length && rows < ROWS) {
            int end = Rows.rowEnd(dialect, bytes, at, length);
            long nextLine = line + Rows.newlines(bytes, at, end);
            if (!dialect.isNoRow(bytes, at)) {
                row(fields(bytes, at, end), taken + end, nextLine);
            }
            at = end;
            line = nextLine;
        }
        taken += length;
    }

    private void row(List<String> row, long endAt, long nextLine) throws InputFailure {
        if (!named) {
            named = true;
            fields = options.header() ? names.fromHeader(row, line) : names.fromFirstRow(row, line);
            if (options.header()) {
                dataAt = endAt;
                dataLine = nextLine;
                return;
            }
        }
        rows++;
        if (row.size() == fields.size()) {
            texts.take(row, line);
            names.refuseHeaderAsRow(row, fields, texts);
        }
    }

    private List<String> fields(byte[] bytes, int from, int to) throws InputFailure {
        List<String> row = new ArrayList<>();
        int at = from;
        while (at >= 0 && at < to) {
            at = scanner.scan(bytes, at);
            row.add(text());
            if (row.size() > MOST_COLUMNS) {
                throw failure(
                        line,
                        "the line has more than " + MOST_COLUMNS + " fields",
                        "check that this is a text file with one event a line");
            }
        }
        if (at < 0 && !named) {
            throw failure(
                    line,
                    "text follows the quotation mark that closes field " + row.size(),
                    "double a quotation mark that is part of the text");
        }
        return at < 0 ? List.of() : row;
    }

    /** A field's text; in the line that names the columns it must be UTF-8. */
    private String text() throws InputFailure {
        try {
            return scanner.text();
        } catch (CharacterCodingException e) {
            if (named) {
                return UNREADABLE;
            }
            throw failure(line, "the line holds text that is not UTF-8", "save the file as UTF-8");
        }
    }

    private InputFailure failure(long line, String message, String remedy) {
        return new InputFailure(file.name(), line, message, remedy);
    }

    /** The head that all blocks taken tell. */
    Head head(long size) throws InputFailure {
        if (!named) {
            fields = names.withoutRows();
        }
        boolean index = options.index() == Csv.Index.FIRST;
        return new Head(
                file, dialect, size, fields, texts.samples(fields.size()), names.renamed(), index, dataAt, dataLine);
    }
}
