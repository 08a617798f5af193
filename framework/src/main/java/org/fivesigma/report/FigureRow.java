package org.fivesigma.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** One row of a figure's table: one thing that is drawn, with an empty cell for what it does not have. */
final class FigureRow {
    private final Map<Column, String> cells;

    private FigureRow(Map<Column, String> cells) {
        this.cells = cells;
    }

    /** The columns, in the table's order. */
    enum Column {
        /** The number of the panel, from 1. */
        PANEL,
        /** Its title. */
        PANEL_TITLE,
        /** Whether it is the panel itself or the comparison below it. */
        PART,
        /** The label of the horizontal axis. */
        X_AXIS,
        /** The label of the vertical axis. */
        Y_AXIS,
        /** The name in the legend. */
        SERIES,
        /** How it is drawn. */
        KIND,
        /** The number within the series, from 1; of strands that of the strand. */
        ITEM,
        /** The category of the horizontal axis. */
        X_CATEGORY,
        /** The left edge. */
        X_LOW,
        /** The right edge. */
        X_HIGH,
        /** The position from left to right. */
        X,
        /** The category of the vertical axis. */
        Y_CATEGORY,
        /** The lower edge. */
        Y_LOW,
        /** The upper edge. */
        Y_HIGH,
        /** The position from bottom to top. */
        Y,
        /** The length of the error bar downwards, or to the left for horizontal bars. */
        ERROR_BELOW,
        /** The length of the error bar upwards, or to the right. */
        ERROR_ABOVE,
        /** What the colour shows. */
        VALUE,
        /** What is written. */
        TEXT;

        private String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FigureRow empty() {
        return new FigureRow(new EnumMap<>(Column.class));
    }

    static List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Column column : Column.values()) {
            headings.add(column.heading());
        }
        return headings;
    }

    /** The same row with one more cell. */
    FigureRow with(Column column, String text) {
        Map<Column, String> more = new EnumMap<>(cells);
        more.put(column, text);
        return new FigureRow(more);
    }

    FigureRow with(Column column, double value) {
        return with(column, CommaSeparated.number(value));
    }

    FigureRow with(Column column, int number) {
        return with(column, Integer.toString(number));
    }

    FigureRow with(Column column, OptionalDouble value) {
        return value.isPresent() ? with(column, value.getAsDouble()) : this;
    }

    List<String> cells() {
        List<String> texts = new ArrayList<>();
        for (Column column : Column.values()) {
            texts.add(cells.getOrDefault(column, ""));
        }
        return texts;
    }
}
