package org.fivesigma.api.expression;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.StoredColumn;

/** Gives the values of one column block by block, through the selection of rows that a view has, without copying the column. */
final class Source {
    private final Column base;
    private final ColumnType type;
    private final boolean selected;
    private final int[] rows;

    Source(StoredColumn column) {
        this.base = column.base();
        this.type = column.spec().type();
        this.selected = column.selection().isPresent();
        this.rows = column.selection().orElse(new int[0]);
    }

    ColumnType type() {
        return type;
    }

    boolean isList() {
        return type.isList();
    }

    /** The number of elements of an event's list. */
    int length(int event) {
        Jagged lists = (Jagged) base;
        int row = row(event);
        return lists.end(row) - lists.start(row);
    }

    /** The values of all rows, where they are at hand as they are needed. */
    Optional<double[]> values() {
        boolean inMemory =
                base instanceof Column.Doubles doubles && doubles.values().hasArray();
        return !selected && inMemory ? Optional.of(base.numbers()) : Optional.empty();
    }

    /** Fills in the numbers of so many events. */
    void numbers(int first, int count, double[] out) {
        if (!selected) {
            base.numbers(first, count, out);
        } else if (base instanceof Column.Doubles doubles) {
            doubles(doubles.values(), first, count, out);
        } else if (base instanceof Column.Floats floats) {
            floats(floats.values(), first, count, out);
        } else {
            for (int i = 0; i < count; i++) {
                out[i] = base.number(rows[first + i]);
            }
        }
    }

    /** Fills in the elements of the lists of so many events, one list after the other. */
    void elements(int first, int count, double[] out) {
        Jagged lists = (Jagged) base;
        if (!selected) {
            int start = lists.start(first);
            lists.elements().numbers(start, lists.end(first + count - 1) - start, out);
            return;
        }
        Column elements = lists.elements();
        int next = 0;
        for (int i = 0; i < count; i++) {
            int end = lists.end(rows[first + i]);
            for (int element = lists.start(rows[first + i]); element < end; element++) {
                out[next++] = elements.number(element);
            }
        }
    }

    void flags(int first, int count, byte[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = Block.flag(base.number(row(first + i)) != 0);
        }
    }

    void matches(int first, int count, String text, byte[] out) {
        String[] texts = ((Column.Texts) base).values();
        for (int i = 0; i < count; i++) {
            out[i] = Block.flag(texts[row(first + i)].equals(text));
        }
    }

    private void doubles(DoubleBuffer values, int first, int count, double[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = values.get(rows[first + i]);
        }
    }

    private void floats(FloatBuffer values, int first, int count, double[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = values.get(rows[first + i]);
        }
    }

    private int row(int row) {
        return selected ? rows[row] : row;
    }
}
