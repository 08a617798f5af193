package org.fivesigma.plugin.selection;

import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.StoredColumn;

/**
 * The values that a view of a column shows, read one by one without a copy.
 *
 * @param base the stored values
 * @param selected whether the view shows only some of them
 * @param selection which, where only some
 */
record Shown(Column base, boolean selected, int[] selection) {
    /** The values of a column. */
    static Shown of(StoredColumn column) {
        return new Shown(
                column.base(),
                column.selection().isPresent(),
                column.selection().orElse(new int[0]));
    }

    int rows() {
        return selected ? selection.length : base.rows();
    }

    double number(int row) {
        return base.number(position(row));
    }

    /** The whole number of a row, all its digits kept. */
    long whole(int row) {
        return ((Column.Longs) base).values().get(position(row));
    }

    /** Whether the row has no value: no number, or an empty text. */
    boolean missing(int row) {
        return base instanceof Column.Texts texts
                ? texts.values()[position(row)].isEmpty()
                : Double.isNaN(base.number(position(row)));
    }

    private int position(int row) {
        return selected ? selection[row] : row;
    }
}
