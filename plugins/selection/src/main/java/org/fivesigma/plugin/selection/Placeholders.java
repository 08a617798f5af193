package org.fivesigma.plugin.selection;

import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/**
 * The values of a column that stand for missing ones.
 *
 * @param values these values; in a column of 32-bit numbers, these values rounded to it
 * @param below everything below this
 */
record Placeholders(double[] values, Optional<Double> below) {
    /** The column with the placeholders made missing; empty where it holds none. */
    Optional<Column> removed(Column column) {
        if (values.length == 0 && below.isEmpty()) {
            return Optional.empty();
        }
        return column instanceof Column.Floats floats ? floats(floats) : doubles(column);
    }

    private Optional<Column> floats(Column.Floats column) {
        double[] rounded = values.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) rounded[i];
        }
        Placeholders placeholders = new Placeholders(rounded, below);
        float[] cleaned = new float[column.rows()];
        column.values().get(0, cleaned);
        boolean found = false;
        for (int row = 0; row < cleaned.length; row++) {
            if (placeholders.has(cleaned[row])) {
                cleaned[row] = Float.NaN;
                found = true;
            }
        }
        return found ? Optional.of(new Column.Floats(column.spec(), cleaned)) : Optional.empty();
    }

    /** Whole numbers and flags know no missing value: where one is found, the column becomes one of 64-bit numbers. */
    private Optional<Column> doubles(Column column) {
        double[] cleaned = column.numbers().clone();
        boolean found = false;
        for (int row = 0; row < cleaned.length; row++) {
            if (has(cleaned[row])) {
                cleaned[row] = Double.NaN;
                found = true;
            }
        }
        ColumnSpec spec = new ColumnSpec(
                column.spec().name(), ColumnType.DOUBLE, column.spec().unit());
        return found ? Optional.of(new Column.Doubles(spec, cleaned)) : Optional.empty();
    }

    private boolean has(double number) {
        for (double value : values) {
            if (number == value) {
                return true;
            }
        }
        return below.isPresent() && number < below.get();
    }
}
