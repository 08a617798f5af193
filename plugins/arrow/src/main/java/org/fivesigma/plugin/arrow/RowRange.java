package org.fivesigma.plugin.arrow;

import java.util.Arrays;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.data.StoredColumn;

/** Gives the values of some rows that follow each other, copying nothing but what a selection of rows scatters. */
final class RowRange {
    private RowRange() {}

    /** So many rows of a column, counted from one of them. */
    static Column of(StoredColumn column, int from, int count) {
        return column.selection()
                .map(rows -> column.base().gather(Arrays.copyOfRange(rows, from, from + count)))
                .orElseGet(() -> of(column.base(), from, count));
    }

    private static Column of(Column column, int from, int count) {
        if (column instanceof Column.Doubles doubles) {
            return new Column.Doubles(column.spec(), doubles.values().slice(from, count));
        }
        if (column instanceof Column.Floats floats) {
            return new Column.Floats(column.spec(), floats.values().slice(from, count));
        }
        if (column instanceof Column.Longs longs) {
            return new Column.Longs(column.spec(), longs.values().slice(from, count));
        }
        if (column instanceof Column.Flags flags) {
            return new Column.Flags(column.spec(), flags.values().slice(from, count));
        }
        if (column instanceof Jagged lists) {
            return lists(lists, from, count);
        }
        return new Column.Texts(
                column.spec(), Arrays.copyOfRange(((Column.Texts) column).values(), from, from + count));
    }

    private static Column lists(Jagged lists, int from, int count) {
        int first = lists.start(from);
        int[] offsets = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            offsets[i] = lists.offsets().get(from + i) - first;
        }
        return new Jagged(lists.spec(), offsets, of(lists.elements(), first, offsets[count]));
    }
}
