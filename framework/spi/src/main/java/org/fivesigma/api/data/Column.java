package org.fivesigma.api.data;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * The values of one column; they are shared, never copied, and must not be changed.
 *
 * <p>Numbers lie in buffers, which hold them in memory or map them from a file: a table may be larger than memory. Only the
 * absolute methods of the buffers may be used, so that threads do not disturb each other.
 */
public sealed interface Column permits Column.Doubles, Column.Floats, Column.Longs, Column.Flags, Column.Texts, Jagged {
    /** Name, type, unit and role. */
    ColumnSpec spec();

    /** The number of rows. */
    int rows();

    /**
     * The value in a row as a number: flags are 0 and 1, texts are NaN.
     *
     * @throws UnsupportedOperationException for lists
     */
    double number(int row);

    /** A column of the given rows, in that order. */
    Column gather(int[] rows);

    /** The same values described otherwise; the type stays. */
    Column described(ColumnSpec other);

    /**
     * Copies so many values as numbers, counted from a row, to the start of an array.
     *
     * @throws UnsupportedOperationException for lists
     */
    default void numbers(int first, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = number(first + i);
        }
    }

    /**
     * All values as numbers; may be the column's own array, so do not change it.
     *
     * @throws UnsupportedOperationException for lists
     */
    default double[] numbers() {
        double[] numbers = new double[rows()];
        numbers(0, numbers.length, numbers);
        return numbers;
    }

    /** A double column named so. */
    static Column of(String name, double... values) {
        return new Doubles(ColumnSpec.number(name), values);
    }

    /** A text column named so. */
    static Column of(String name, String... values) {
        return new Texts(new ColumnSpec(name, ColumnType.TEXT, ""), values);
    }

    /** 64-bit floating point values. */
    record Doubles(ColumnSpec spec, DoubleBuffer values) implements Column {
        /** Values in memory. */
        public Doubles(ColumnSpec spec, double[] values) {
            this(spec, DoubleBuffer.wrap(values));
        }

        @Override
        public int rows() {
            return values.limit();
        }

        @Override
        public double number(int row) {
            return values.get(row);
        }

        @Override
        public void numbers(int first, int count, double[] into) {
            values.get(first, into, 0, count);
        }

        @Override
        public double[] numbers() {
            boolean whole = values.hasArray() && values.array().length == values.limit();
            return whole ? values.array() : Column.super.numbers();
        }

        @Override
        public Column gather(int[] rows) {
            double[] gathered = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values.get(rows[i]);
            }
            return new Doubles(spec, gathered);
        }

        @Override
        public Column described(ColumnSpec other) {
            return new Doubles(other, values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Doubles that && spec.equals(that.spec) && Arrays.equals(numbers(), that.numbers());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers());
        }
    }

    /** 32-bit floating point values. */
    record Floats(ColumnSpec spec, FloatBuffer values) implements Column {
        /** Values in memory. */
        public Floats(ColumnSpec spec, float[] values) {
            this(spec, FloatBuffer.wrap(values));
        }

        @Override
        public int rows() {
            return values.limit();
        }

        @Override
        public double number(int row) {
            return values.get(row);
        }

        @Override
        public void numbers(int first, int count, double[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = values.get(first + i);
            }
        }

        @Override
        public Column gather(int[] rows) {
            float[] gathered = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values.get(rows[i]);
            }
            return new Floats(spec, gathered);
        }

        @Override
        public Column described(ColumnSpec other) {
            return new Floats(other, values);
        }

        @Override
        public boolean equals(Object other) {
            // widened to 64 bits, different values stay different, and -0 stays apart from 0
            return other instanceof Floats that && spec.equals(that.spec) && Arrays.equals(numbers(), that.numbers());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers());
        }
    }

    /** 64-bit integers. */
    record Longs(ColumnSpec spec, LongBuffer values) implements Column {
        /** Values in memory. */
        public Longs(ColumnSpec spec, long[] values) {
            this(spec, LongBuffer.wrap(values));
        }

        @Override
        public int rows() {
            return values.limit();
        }

        @Override
        public double number(int row) {
            return values.get(row);
        }

        @Override
        public Column gather(int[] rows) {
            long[] gathered = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values.get(rows[i]);
            }
            return new Longs(spec, gathered);
        }

        @Override
        public Column described(ColumnSpec other) {
            return new Longs(other, values);
        }

        /** The values in an array of their own. */
        public long[] toArray() {
            long[] array = new long[rows()];
            values.get(0, array);
            return array;
        }
    }

    /** Flags, a byte each: 1 for yes, 0 for no. */
    record Flags(ColumnSpec spec, ByteBuffer values) implements Column {
        /** Flags in memory. */
        public Flags(ColumnSpec spec, boolean[] values) {
            this(spec, ByteBuffer.wrap(bytes(values)));
        }

        @Override
        public int rows() {
            return values.limit();
        }

        @Override
        public double number(int row) {
            return values.get(row);
        }

        /** Whether the flag of a row is set. */
        public boolean flag(int row) {
            return values.get(row) != 0;
        }

        @Override
        public Column gather(int[] rows) {
            byte[] gathered = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values.get(rows[i]);
            }
            return new Flags(spec, ByteBuffer.wrap(gathered));
        }

        @Override
        public Column described(ColumnSpec other) {
            return new Flags(other, values);
        }

        private static byte[] bytes(boolean[] flags) {
            byte[] bytes = new byte[flags.length];
            for (int i = 0; i < flags.length; i++) {
                bytes[i] = (byte) (flags[i] ? 1 : 0);
            }
            return bytes;
        }
    }

    /** Texts; never null, missing texts are empty. */
    record Texts(ColumnSpec spec, String[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return Double.NaN;
        }

        @Override
        public Column gather(int[] rows) {
            String[] gathered = new String[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values[rows[i]];
            }
            return new Texts(spec, gathered);
        }

        @Override
        public Column described(ColumnSpec other) {
            return new Texts(other, values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Texts that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
