package org.fivesigma.api.data;

import java.util.Arrays;

/** The values of one column; the arrays are shared, never copied, and must not be changed. */
public sealed interface Column {
    /** Name, type and unit. */
    ColumnSpec spec();

    /** The number of rows. */
    int rows();

    /** The value in a row as a number: flags are 0 and 1, texts are NaN. */
    double number(int row);

    /** A column of the given rows, in that order. */
    Column gather(int[] rows);

    /** All values as numbers; may be the column's own array, so do not change it. */
    default double[] numbers() {
        double[] numbers = new double[rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(row);
        }
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
    record Doubles(ColumnSpec spec, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public double[] numbers() {
            return values;
        }

        @Override
        public Column gather(int[] rows) {
            double[] gathered = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values[rows[i]];
            }
            return new Doubles(spec, gathered);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Doubles that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** 32-bit floating point values. */
    record Floats(ColumnSpec spec, float[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public Column gather(int[] rows) {
            float[] gathered = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values[rows[i]];
            }
            return new Floats(spec, gathered);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** 64-bit integers. */
    record Longs(ColumnSpec spec, long[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public Column gather(int[] rows) {
            long[] gathered = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values[rows[i]];
            }
            return new Longs(spec, gathered);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Longs that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Flags. */
    record Flags(ColumnSpec spec, boolean[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double number(int row) {
            return values[row] ? 1 : 0;
        }

        @Override
        public Column gather(int[] rows) {
            boolean[] gathered = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                gathered[i] = values[rows[i]];
            }
            return new Flags(spec, gathered);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Flags that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
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
        public boolean equals(Object other) {
            return other instanceof Texts that && spec.equals(that.spec) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
