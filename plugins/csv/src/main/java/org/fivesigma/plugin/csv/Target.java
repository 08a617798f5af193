package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;

/** A column of the table that is made, with room for so many rows. */
sealed interface Target {
    /** Takes the first values of a slab's column from a row on. */
    void put(int row, Slab slab, int column, int count);

    /** The same with room for more rows, and so many of them copied. */
    Target larger(int capacity, int rows, ColumnSpace space) throws IOException;

    /** The first so many values. */
    Column column(ColumnSpec spec, int rows);

    /** Room for so many rows. */
    static Target of(ColumnSpec spec, int rows, ColumnSpace space) throws IOException {
        return switch (Layout.use(spec)) {
            case TEXT -> new Texts(new String[rows]);
            case INTEGER -> new Integers(space.longs(rows));
            case SINGLE -> new Singles(space.floats(rows));
            default -> new Numbers(space.doubles(rows));
        };
    }

    /** 64-bit numbers. */
    record Numbers(DoubleBuffer values) implements Target {
        @Override
        public void put(int row, Slab slab, int column, int count) {
            values.put(row, slab.numbers(column), 0, count);
        }

        @Override
        public Target larger(int capacity, int rows, ColumnSpace space) throws IOException {
            return new Numbers(space.doubles(capacity).put(0, values, 0, rows));
        }

        @Override
        public Column column(ColumnSpec spec, int rows) {
            return new Column.Doubles(spec, values.limit() == rows ? values : values.slice(0, rows));
        }
    }

    /** 32-bit numbers. */
    record Singles(FloatBuffer values) implements Target {
        @Override
        public void put(int row, Slab slab, int column, int count) {
            double[] rounded = slab.numbers(column);
            float[] singles = new float[count];
            for (int i = 0; i < count; i++) {
                singles[i] = (float) rounded[i];
            }
            values.put(row, singles);
        }

        @Override
        public Target larger(int capacity, int rows, ColumnSpace space) throws IOException {
            return new Singles(space.floats(capacity).put(0, values, 0, rows));
        }

        @Override
        public Column column(ColumnSpec spec, int rows) {
            return new Column.Floats(spec, values.limit() == rows ? values : values.slice(0, rows));
        }
    }

    /** 64-bit integers. */
    record Integers(LongBuffer values) implements Target {
        @Override
        public void put(int row, Slab slab, int column, int count) {
            values.put(row, slab.integers(column), 0, count);
        }

        @Override
        public Target larger(int capacity, int rows, ColumnSpace space) throws IOException {
            return new Integers(space.longs(capacity).put(0, values, 0, rows));
        }

        @Override
        public Column column(ColumnSpec spec, int rows) {
            return new Column.Longs(spec, values.limit() == rows ? values : values.slice(0, rows));
        }
    }

    /** Texts, which are always in memory. */
    record Texts(String[] values) implements Target {
        @Override
        public void put(int row, Slab slab, int column, int count) {
            System.arraycopy(slab.texts(column), 0, values, row, count);
        }

        @Override
        public Target larger(int capacity, int rows, ColumnSpace space) {
            return new Texts(Arrays.copyOf(values, capacity));
        }

        @Override
        public Column column(ColumnSpec spec, int rows) {
            return new Column.Texts(spec, values.length == rows ? values : Arrays.copyOf(values, rows));
        }
    }
}
