package org.fivesigma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rows of texts in columns as wide as what stands in them, below a line of headings. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    /** On which side the texts of a column stand below each other. */
    enum Side {
        /** Words. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    /** A table with these headings and no rows yet; a column whose heading ends in {@code >} is set to the right. */
    TextTable(String... headings) {
        List<String> names = new ArrayList<>();
        List<Side> all = new ArrayList<>();
        for (String heading : headings) {
            boolean right = heading.endsWith(">");
            all.add(right ? Side.RIGHT : Side.LEFT);
            names.add((right ? heading.substring(0, heading.length() - 1) : heading).toUpperCase(Locale.ROOT));
        }
        this.sides = all;
        rows.add(names);
    }

    /** Adds a row; what would move the terminal's cursor shows as a question mark. */
    void row(String... cells) {
        rows.add(Stream.of(cells).map(cell -> cell.replaceAll("\\p{Cc}", "?")).toList());
    }

    /** Adds an empty line, unless it would be the first or follow another. */
    void gap() {
        if (rows.size() > 1 && !rows.get(rows.size() - 1).isEmpty()) {
            rows.add(List.of());
        }
    }

    /** The lines; columns in which nothing stands are left out. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < sides.size(); column++) {
            widths.add(width(column));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        List<List<String>> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        boolean bare = filled.stream().skip(1).allMatch(row -> row.get(column).isEmpty());
        return bare
                ? 0
                : filled.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            if (widths.get(column) == 0) {
                continue;
            }
            String space = " ".repeat(widths.get(column) - length(row.get(column)));
            line.append(line.length() == 0 ? "" : GAP);
            line.append(sides.get(column) == Side.RIGHT ? space + row.get(column) : row.get(column) + space);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
