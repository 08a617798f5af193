package org.fivesigma.plugin.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells from the first rows which columns hold text. */
final class TextColumns {
    private final Csv.Options options;
    private final MissingWords missing;
    private final DecimalReader decimals;
    private boolean[] text = new boolean[0];

    TextColumns(Csv.Options options) {
        byte point = Dialect.of(options).point();
        this.options = options;
        this.missing = new MissingWords(options.missing(), point);
        this.decimals = new DecimalReader(point);
    }

    /** Takes a row that has as many fields as there are columns. */
    void take(List<String> row, List<String> fields) {
        text = Arrays.copyOf(text, fields.size());
        for (int field = 0; field < text.length; field++) {
            text[field] |= !isMissing(row.get(field)) && !isNumber(row.get(field));
        }
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

    /** Whether each field holds text, by the rows taken or because the recipe says so. */
    List<Boolean> flags(List<String> fields) {
        List<Boolean> flags = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            boolean seen = field < text.length && text[field];
            flags.add(seen || options.text().contains(fields.get(field)));
        }
        return flags;
    }
}
