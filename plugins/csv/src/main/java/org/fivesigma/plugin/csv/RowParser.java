package org.fivesigma.plugin.csv;

import java.nio.charset.CharacterCodingException;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fivesigma.api.InputFailure;

/**
 * Turns the rows of a chunk into columns.
 *
 * <p>Numbers as numpy writes them take a short way, other plain numbers between plain separators a longer one, and every other
 * field goes by {@link FieldScanner}. One parser serves one thread.
 *
 * <p>Measured by {@code src/bench/csv.sh} on 1,000,000 rows of 29 columns written as {@code %.18e} (730 MB), in turns with the
 * C engine of pandas 1.5.3 and with DuckDB 1.5.6, two cores with no other work, medians of three rounds in seconds:
 *
 * <pre>
 *                                   pandas   DuckDB     here    ratios
 * one read in a young process         5.83     1.91     1.01   5.8 1.9
 * a later read                        5.55     1.85     0.83   6.7 2.3
 * the same, processor seconds         5.47     3.34     1.40   3.9 2.4
 * peak memory, MB                      697      496      333   2.1 1.5
 * </pre>
 *
 * <p>A number takes 23 ns on the short way, and 200 ns when the field is cut out and given to the general parser.
 */
final class RowParser {
    private static final int NONE = -1;
    private static final double[] NO_NUMBERS = {};

    private final Layout layout;
    private final Dialect dialect;
    private final MissingWords missing;
    private final boolean single;
    private final boolean asRead;
    private final boolean skipsBadRows;
    private final FieldScanner scanner;
    private final DecimalReader decimals;
    private final IntegerReader integers;
    private final RepeatedTexts texts = new RepeatedTexts();
    private final ScientificFields scientific;
    private final int width;
    private final double[][] numbers;

    private Slab slab;
    private byte[] bytes = new byte[0];
    private int row;
    private long line;
    private BadRow fault = BadRow.FIELDS;
    private int faultField;

    /** Makes a parser of rows of that layout. */
    RowParser(Csv.Options options, Layout layout) {
        this.layout = layout;
        this.dialect = layout.dialect();
        this.missing = new MissingWords(options.missing(), Dialect.point(options));
        this.single = options.precision() == Csv.Precision.SINGLE;
        this.asRead = !single && !missing.hasValues();
        this.skipsBadRows = options.onBadRow() == Csv.OnBadRow.SKIP;
        this.scanner = new FieldScanner(dialect);
        this.decimals = new DecimalReader(
                Dialect.point(options), single ? DecimalReader.DIGITS_OF_FLOAT : DecimalReader.DIGITS_OF_DOUBLE);
        this.integers = new IntegerReader(Dialect.point(options));
        this.slab = layout.slab(0);
        this.width = layout.width();
        this.scientific = new ScientificFields(dialect, Dialect.point(options), width);
        this.numbers = new double[width][];
    }

    /** The layout of the rows that it reads. */
    Layout layout() {
        return layout;
    }

    /**
     * Reads a chunk into a slab that has room for its rows.
     *
     * @throws InputFailure with a line that is counted from the chunk's start
     */
    ChunkRows parse(Chunk chunk, Slab into) throws InputFailure {
        begin(chunk, into);
        ChunkRows.Count count = new ChunkRows.Count();
        int at = 0;
        while (at < chunk.length()) {
            if (dialect.isNoRow(bytes, at)) {
                at = Rows.firstNewline(bytes, at, chunk.length()) + 1;
                line++;
                continue;
            }
            long rowLine = line++;
            int end = row(at);
            if (end >= 0) {
                row++;
                count.keep();
            } else {
                end = Rows.rowEnd(dialect, bytes, at, chunk.length());
                reject(at, end, rowLine);
                count.reject(fault);
            }
            at = end;
        }
        return new ChunkRows(chunk, slab, line - 1, count);
    }

    private void begin(Chunk chunk, Slab into) {
        bytes = chunk.bytes();
        line = 1;
        slab = into;
        row = 0;
        for (int field = 0; field < width; field++) {
            numbers[field] = layout.use(field).isNumber() ? slab.numbers(layout.target(field)) : NO_NUMBERS;
        }
    }

    /** Reads the row that starts at a position; gives where it ends, or -1 and says why in {@link #fault}. */
    private int row(int start) {
        int at = start;
        int field = 0;
        while (field < width) {
            int end = scientific.read(bytes, at, field, numbers, row);
            if (end > at && !asRead) {
                keep(at, field, scientific.reached());
            }
            at = end;
            field = scientific.reached();
            if (field < width) {
                at = anyField(field++, at);
                if (at < 0) {
                    return NONE;
                }
            }
        }
        return at;
    }

    private void keep(int start, int first, int end) {
        int at = start;
        for (int field = first; field < end; field++) {
            int to = at;
            while (bytes[to] != scientific.end(field)) {
                to++;
            }
            numbers[field][row] = kept(numbers[field][row], bytes, at, to);
            at = to + 1;
        }
    }

    private int anyField(int field, int at) {
        if (layout.use(field) == Layout.Use.LEFT_OUT && !dialect.whitespace()) {
            return leftOut(field, at);
        }
        double[] column = numbers[field];
        int end = column.length == 0 ? NONE : decimals.read(bytes, at, column, row);
        if (end < 0 || bytes[end] != scientific.end(field)) {
            return field(field, at);
        }
        if (!asRead) {
            column[row] = kept(column[row], bytes, at, end);
        }
        return end + 1;
    }

    private int leftOut(int field, int at) {
        int from = dialect.afterBlanks(bytes, at);
        int end = bytes[from] == Dialect.QUOTE ? NONE : Rows.firstOf(bytes, from, dialect.separator(), Dialect.NEWLINE);
        return end >= 0 && bytes[end] == scientific.end(field) ? end + 1 : field(field, at);
    }

    /** What is kept of a number that bytes spell: it may mean a missing one, and is rounded where columns hold 32 bits. */
    private double kept(double number, byte[] text, int from, int to) {
        double there = missing.unlessMissing(number);
        return single ? decimals.single(text, from, to, there) : there;
    }

    private int field(int field, int at) {
        faultField = field;
        fault = BadRow.QUOTES;
        int next = scanner.scan(bytes, at);
        if (next < 0) {
            return NONE;
        }
        fault = BadRow.FIELDS;
        boolean last = field == width - 1;
        if (scanner.rowEnded() != last) {
            return NONE;
        }
        line += scanner.newlines();
        boolean stored = switch (layout.use(field)) {
            case LEFT_OUT -> true;
            case TEXT -> text(slab.texts(layout.target(field)));
            case INTEGER -> integer(slab.integers(layout.target(field)));
            case NUMBER, SINGLE -> number(numbers[field]);
        };
        return stored ? next : NONE;
    }

    private boolean number(double[] column) {
        fault = BadRow.NUMBER;
        byte[] content = scanner.content();
        if (missing.means(content, scanner.from(), scanner.to())) {
            column[row] = Double.NaN;
            return true;
        }
        if (decimals.read(content, scanner.from(), column, row) == scanner.to()) {
            column[row] = kept(column[row], content, scanner.from(), scanner.to());
            return true;
        }
        if (decimals.isTooExact(content, scanner.from(), scanner.to())) {
            fault = BadRow.DIGITS;
            return false;
        }
        OptionalDouble special = MissingWords.special(content, scanner.from(), scanner.to());
        column[row] = special.orElse(Double.NaN);
        return special.isPresent();
    }

    private boolean integer(long[] column) {
        fault = BadRow.INTEGER;
        byte[] content = scanner.content();
        OptionalLong integer = missing.means(content, scanner.from(), scanner.to())
                ? OptionalLong.empty()
                : integers.read(content, scanner.from(), scanner.to());
        if (integer.isEmpty() || missing.hasValues() && Double.isNaN(missing.unlessMissing(integer.getAsLong()))) {
            return false;
        }
        column[row] = integer.getAsLong();
        return true;
    }

    private boolean text(String[] column) {
        fault = BadRow.ENCODING;
        try {
            boolean none = missing.means(scanner.content(), scanner.from(), scanner.to());
            column[row] = none ? "" : texts.text(scanner);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void reject(int from, int to, long rowLine) throws InputFailure {
        int lines = Rows.newlines(bytes, from, to);
        line = rowLine + lines;
        if (skipsBadRows && lines == 1) {
            return;
        }
        BadRowMessage message = new BadRowMessage(layout, rowLine, bytes, from, to);
        throw lines > 1 && skipsBadRows ? message.overLines(fault, lines) : message.failure(fault, faultField);
    }
}
