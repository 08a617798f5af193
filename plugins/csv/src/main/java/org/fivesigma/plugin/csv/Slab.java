package org.fivesigma.plugin.csv;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Arrays for some rows of the sample's columns, filled in place. */
final class Slab {
    private static final double[] NO_NUMBERS = {};
    private static final String[] NO_TEXTS = {};

    private final List<ColumnSpec> columns;
    private final int rows;
    private final double[][] numbers;
    private final String[][] texts;
    private final AtomicInteger next = new AtomicInteger();

    /** Prepares arrays of so many rows; {@link #reserve} makes them. */
    Slab(List<ColumnSpec> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.numbers = new double[columns.size()][];
        this.texts = new String[columns.size()][];
    }

    /** Makes arrays until all are made; called by one worker or, as clearing memory takes time, by several at once. */
    Slab reserve() {
        int column = next.getAndIncrement();
        while (column < numbers.length) {
            boolean text = columns.get(column).type() == ColumnType.TEXT;
            numbers[column] = text ? NO_NUMBERS : new double[rows];
            texts[column] = text ? new String[rows] : NO_TEXTS;
            column = next.getAndIncrement();
        }
        return this;
    }

    double[] numbers(int column) {
        return numbers[column];
    }

    String[] texts(int column) {
        return texts[column];
    }

    /** Lets go of a column that has been copied elsewhere. */
    void release(int column) {
        numbers[column] = NO_NUMBERS;
        texts[column] = NO_TEXTS;
    }
}
