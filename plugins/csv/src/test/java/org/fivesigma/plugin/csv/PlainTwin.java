package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads comma separated text the plain way: one character after the other, texts into {@link Double#parseDouble}.
 *
 * <p>The fast reader must agree with it on rows, values and on which rows are bad.
 */
final class PlainTwin {
    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    private final int columns;
    private final List<double[]> rows = new ArrayList<>();
    private int bad;

    /** Reads rows, without a header, of so many columns. */
    PlainTwin(int columns, String text) {
        this.columns = columns;
        for (List<String> row : split(text)) {
            take(row);
        }
    }

    private static List<List<String>> split(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!bare.replace('\t', ' ').isBlank()) {
                rows.add(List.of(bare.split(",", -1)));
            }
        }
        return rows;
    }

    private void take(List<String> row) {
        double[] values = new double[columns];
        boolean good = row.size() == columns;
        for (int column = 0; good && column < columns; column++) {
            String field = stripped(row.get(column));
            if (Written.USUAL_MISSING.contains(field)) {
                values[column] = Double.NaN;
                continue;
            }
            good = isNumber(field);
            values[column] = good ? number(field) : 0;
        }
        if (good) {
            rows.add(values);
            return;
        }
        bad++;
    }

    private static String stripped(String field) {
        return field.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private static boolean isNumber(String field) {
        return field.matches(NUMBER) || field.toLowerCase(Locale.ROOT).matches("[+-]?(inf|infinity|nan)");
    }

    private static double number(String field) {
        String lower = field.toLowerCase(Locale.ROOT);
        if (lower.contains("nan")) {
            return Double.NaN;
        }
        if (lower.contains("inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(field);
    }

    List<double[]> rows() {
        return rows;
    }

    int bad() {
        return bad;
    }
}
