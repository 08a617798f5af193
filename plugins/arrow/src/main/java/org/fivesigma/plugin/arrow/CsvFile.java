package org.fivesigma.plugin.arrow;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Stamp;

/**
 * The bytes of a table as comma-separated text: one line of names, then one line for each event; flags are 1 and 0.
 *
 * @param tables the events
 * @param stamp whether they are simulated stand-ins or blinded, which comments in the first lines then say
 */
record CsvFile(SampleTables tables, Stamp stamp) implements ExportedFile.Content {
    /** What begins a text that a spreadsheet would run as a formula; quotes do not keep it from that. */
    private static final String FORMULAS = "=+-@\t\r";

    private static final int CHUNK = 1 << 16;

    @Override
    public void writeTo(OutputStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        if (stamp.isSimulated()) {
            text.append("# simulated stand-in: ").append(stamp.title()).append('\n');
        }
        if (stamp.isBlinding()) {
            text.append("# blinding: ").append(stamp.blinding()).append('\n');
        }
        List<ColumnSpec> specs = tables.specs();
        for (int i = 0; i < specs.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(specs.get(i).name()));
        }
        flush(text.append('\n'), stream);
        tables.forEachBatch(batch -> write(batch, text, stream));
        flush(text, stream);
    }

    private static void write(SampleTables.Batch batch, StringBuilder text, OutputStream stream) throws IOException {
        List<Column> columns = batch.columns();
        for (int row = 0; row < batch.rows(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : ",").append(field(columns.get(i), row));
            }
            text.append('\n');
            if (text.length() >= CHUNK) {
                flush(text, stream);
            }
        }
    }

    private static String field(Column column, int row) {
        if (column instanceof Column.Texts texts) {
            return quoted(texts.values()[row]);
        }
        if (column instanceof Column.Longs longs) {
            return Long.toString(longs.values().get(row));
        }
        if (column instanceof Column.Flags flags) {
            return flags.flag(row) ? "1" : "0";
        }
        double number = column.number(row);
        if (!Double.isFinite(number)) {
            return word(number);
        }
        // the fewest digits that give the number again; the platform's own way changed with Java 19, this one did not
        return column instanceof Column.Floats floats
                ? NumberOutput.toString(floats.values().get(row), true)
                : NumberOutput.toString(number, true);
    }

    private static String word(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        return number > 0 ? "inf" : "-inf";
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '#');
        return plain && safe.strip().equals(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static void flush(StringBuilder text, OutputStream stream) throws IOException {
        stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
