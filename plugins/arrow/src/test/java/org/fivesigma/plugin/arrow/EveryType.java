package org.fivesigma.plugin.arrow;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;

/** Tables with a column of each type, with the values that are lost most easily. */
final class EveryType {
    private static final double[] NUMBERS = {
        0.1,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        1e22
    };
    private static final float[] SHORT_NUMBERS = {0.1f, -0f, Float.NaN, Float.MIN_VALUE, Float.MAX_VALUE, 16777217f};
    private static final long[] WHOLE = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1};
    private static final String[] TEXTS = {"", "ee", "μμ → e", "=1+1", "a,\"b\"\nc", "𝔸"};

    private EveryType() {}

    static EventTable table(int rows) {
        return EventTable.of(columns(rows));
    }

    static List<Column> columns(int rows) {
        List<Column> columns = new ArrayList<>(plain(rows, "d", "f", "l", "b"));
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            texts[i] = TEXTS[i % TEXTS.length];
        }
        columns.add(Column.of("t", texts));
        int[] offsets = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            // every length from 0 to 4, in no simple order
            offsets[i + 1] = offsets[i] + i * 7 % 5;
        }
        for (Column elements : plain(offsets[rows], "ds", "fs", "ls", "bs")) {
            ColumnType list = elements.spec().type().list();
            columns.add(new Jagged(elements.spec().as(list), offsets, elements));
        }
        return columns;
    }

    private static List<Column> plain(int rows, String doubles, String floats, String longs, String flags) {
        double[] d = new double[rows];
        float[] f = new float[rows];
        long[] l = new long[rows];
        boolean[] b = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            d[i] = NUMBERS[i % NUMBERS.length];
            f[i] = SHORT_NUMBERS[i % SHORT_NUMBERS.length];
            l[i] = WHOLE[i % WHOLE.length];
            b[i] = i * 11 % 3 == 0;
        }
        return List.of(
                new Column.Doubles(new ColumnSpec(doubles, ColumnType.DOUBLE, "GeV"), d),
                new Column.Floats(new ColumnSpec(floats, ColumnType.FLOAT, ""), f),
                new Column.Longs(new ColumnSpec(longs, ColumnType.LONG, ""), l),
                new Column.Flags(new ColumnSpec(flags, ColumnType.FLAG, ""), b));
    }

    /** Each value as a text, different for different bits. */
    static List<String> words(Column column) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            words.add(word(column, row));
        }
        return words;
    }

    private static String word(Column column, int row) {
        if (column instanceof Jagged lists) {
            List<String> items = new ArrayList<>();
            for (int i = lists.start(row); i < lists.end(row); i++) {
                items.add(word(lists.elements(), i));
            }
            return items.toString();
        }
        if (column instanceof Column.Texts texts) {
            return texts.values()[row];
        }
        if (column instanceof Column.Longs longs) {
            return Long.toString(longs.values().get(row));
        }
        if (column instanceof Column.Flags flags) {
            return Boolean.toString(flags.flag(row));
        }
        return column instanceof Column.Floats floats
                ? Float.toString(floats.values().get(row))
                : Double.toString(column.number(row));
    }
}
