package org.fivesigma.plugin.csv;

import java.util.List;
import org.fivesigma.api.data.ColumnSpec;

/** The values of a few rows, column by column, as they are read. */
final class Slab {
    private static final double[] NO_NUMBERS = {};
    private static final long[] NO_INTEGERS = {};
    private static final String[] NO_TEXTS = {};

    private final int capacity;
    private final double[][] numbers;
    private final long[][] integers;
    private final String[][] texts;

    /** Room for so many rows. */
    Slab(List<ColumnSpec> columns, int rows) {
        int width = columns.size();
        capacity = rows;
        numbers = new double[width][];
        integers = new long[width][];
        texts = new String[width][];
        for (int column = 0; column < width; column++) {
            Layout.Use use = Layout.use(columns.get(column));
            numbers[column] = use.isNumber() ? new double[rows] : NO_NUMBERS;
            integers[column] = use == Layout.Use.INTEGER ? new long[rows] : NO_INTEGERS;
            texts[column] = use == Layout.Use.TEXT ? new String[rows] : NO_TEXTS;
        }
    }

    /** The values of a column of numbers; those of a 32-bit column are rounded to it already. Empty for any other. */
    double[] numbers(int column) {
        return numbers[column];
    }

    long[] integers(int column) {
        return integers[column];
    }

    String[] texts(int column) {
        return texts[column];
    }

    /** The rows that there is room for. */
    int capacity() {
        return capacity;
    }
}
