package org.fivesigma.plugin.selection;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.StoredColumn;

/**
 * The values of a column that stand for missing ones.
 *
 * @param values these values; in a column of 32-bit numbers, these values rounded to it
 * @param below everything below this
 */
record Placeholders(double[] values, Optional<Double> below) {
    /** Beyond this, 64-bit floating point numbers leave whole numbers out. */
    private static final long LARGEST_WHOLE = 1L << 53;

    /** The column with the placeholders made missing; empty where it holds none. */
    Optional<Column> removed(StoredColumn column, ColumnSpace space) throws IOException, StepFailure {
        if (values.length == 0 && below.isEmpty()) {
            return Optional.empty();
        }
        if (column.spec().type().isList()) {
            return lists((Jagged) column.values(), space);
        }
        Shown shown = Shown.of(column);
        Placeholders sought = column.spec().type() == ColumnType.FLOAT ? rounded() : this;
        Optional<Integer> first = sought.first(shown);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (column.spec().type() == ColumnType.FLOAT) {
            return Optional.of(sought.floats(shown, space));
        }
        if (shown.base() instanceof Column.Longs) {
            checkWhole(shown, first.get());
        }
        return Optional.of(doubles(shown, space));
    }

    private Optional<Column> lists(Jagged lists, ColumnSpace space) throws IOException, StepFailure {
        return removed(StoredColumn.of(lists.elements()), space)
                .map(elements ->
                        new Jagged(lists.spec().as(elements.spec().type().list()), lists.offsets(), elements));
    }

    private Placeholders rounded() {
        double[] rounded = values.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) rounded[i];
        }
        return new Placeholders(rounded, below);
    }

    private Optional<Integer> first(Shown shown) {
        for (int row = 0; row < shown.rows(); row++) {
            if (at(shown, row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Column floats(Shown shown, ColumnSpace space) throws IOException {
        FloatBuffer cleaned = space.floats(shown.rows());
        for (int row = 0; row < shown.rows(); row++) {
            cleaned.put(row, at(shown, row) ? Float.NaN : (float) shown.number(row));
        }
        return new Column.Floats(shown.base().spec(), cleaned);
    }

    /** Whole numbers know no missing value: where one is found, the column becomes one of 64-bit numbers. */
    private Column doubles(Shown shown, ColumnSpace space) throws IOException {
        DoubleBuffer cleaned = space.doubles(shown.rows());
        for (int row = 0; row < shown.rows(); row++) {
            cleaned.put(row, at(shown, row) ? Double.NaN : shown.number(row));
        }
        return new Column.Doubles(shown.base().spec().as(ColumnType.DOUBLE), cleaned);
    }

    private void checkWhole(Shown shown, int missing) throws StepFailure {
        for (int row = 0; row < shown.rows(); row++) {
            long number = shown.whole(row);
            if ((number > LARGEST_WHOLE || number < -LARGEST_WHOLE) && !at(shown, row)) {
                String name = shown.base().spec().name();
                throw new StepFailure(
                        "column '" + name + "' holds " + shown.whole(missing) + ", which stands for a missing value,"
                                + " but also " + number
                                + ", which would lose digits beside missing values",
                        "give the placeholders by column under missing: {of: ...}, without '" + name + "'");
            }
        }
    }

    private boolean at(Shown shown, int row) {
        return shown.base() instanceof Column.Longs ? has(shown.whole(row)) : has(shown.number(row));
    }

    private boolean has(long number) {
        for (double value : values) {
            if (value == Math.rint(value) && number == (long) value) {
                return true;
            }
        }
        return below.isPresent() && number < below.get();
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
