package org.fivesigma.plugin.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells from the first rows which columns hold text. */
final class TextColumns {
    private final MissingWords missing;
    private final DecimalReader decimals;
    private final List<FieldSample> samples = new ArrayList<>();

    TextColumns(Csv.Options options) {
        byte point = Dialect.point(options);
        this.missing = new MissingWords(options.missing(), point);
        this.decimals = new DecimalReader(point, DecimalReader.ANY_DIGITS);
    }

    /** Takes a row that has as many fields as there are columns. */
    void take(List<String> row, long line) {
        addUpTo(row.size());
        for (int field = 0; field < row.size(); field++) {
            String text = row.get(field);
            if (isMissing(text)) {
                continue;
            }
            FieldSample before = samples.get(field);
            samples.set(field, isNumber(text) ? before.withNumber() : before.withText(line, text));
        }
    }

    private void addUpTo(int fields) {
        samples.addAll(Collections.nCopies(Math.max(0, fields - samples.size()), FieldSample.NOTHING));
    }

    /** Whether a field's text is a number, an infinity or not-a-number. */
    boolean isNumber(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Rows.PADDING);
        boolean decimal = decimals.read(padded, 0, new double[1], 0) == bytes.length;
        return bytes.length > 0
                && (decimal || MissingWords.special(bytes, 0, bytes.length).isPresent());
    }

    /** Whether a field's text means a missing value. */
    boolean isMissing(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        return missing.means(bytes, 0, bytes.length);
    }

    /** What each of so many fields holds. */
    List<FieldSample> samples(int fields) {
        addUpTo(fields);
        return List.copyOf(samples.subList(0, fields));
    }
}
