package org.fivesigma.plugin.csv;

import java.util.List;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Arrays for some rows of the sample's columns, filled in place. */
final class Slab {
    private static final double[] NO_NUMBERS = {};
    private static final String[] NO_TEXTS = {};

    private final double[][] numbers;
    private final String[][] texts;

    /** Arrays of so many rows, one for each column. */
    Slab(List<ColumnSpec> columns, int rows) {
        this.numbers = new double[columns.size()][];
        this.texts = new String[columns.size()][];
        for (int column = 0; column < columns.size(); column++) {
            boolean text = columns.get(column).type() == ColumnType.TEXT;
            numbers[column] = text ? NO_NUMBERS : new double[rows];
            texts[column] = text ? new String[rows] : NO_TEXTS;
        }
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
