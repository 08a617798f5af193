package org.fivesigma.plugin.csv;

import java.util.Arrays;

/**
 * Reads neighbouring fields that are written as numpy does by default, with 18 decimals and a power of ten of two digits.
 *
 * <p>This is one method with a loop, and no jump that depends on the digits, for the compiler joins no calls over so much code
 * and a processor mispredicts what is random. {@link DecimalReader} gives the same numbers for these and all other writings.
 */
final class ScientificFields {
    private static final int LENGTH = 24;

    private final byte point;
    private final byte[] ends;
    private int reached;

    /** Reads rows of so many fields. */
    ScientificFields(Dialect dialect, byte point, int width) {
        this.point = point;
        this.ends = new byte[width];
        Arrays.fill(ends, dialect.separator());
        ends[width - 1] = Dialect.NEWLINE;
    }

    /**
     * Reads fields from one of them on, until one is written otherwise or is no number.
     *
     * @param numbers a column for each field; empty for one that is no number
     * @return the position after them
     */
    int read(byte[] bytes, int start, int first, double[][] numbers, int row) {
        int at = start;
        int field = first;
        while (field < ends.length) {
            double[] column = numbers[field];
            int minus = bytes[at] == '-' ? 1 : 0;
            int from = at + minus;
            int whole = bytes[from] - '0';
            if (bytes[from + 1] != point || bytes[from + LENGTH] != ends[field] || whole < 0 || whole > 9) {
                break;
            }
            long one = Rows.eight(bytes, from + 2);
            long two = Rows.eight(bytes, from + 10);
            long tail = Rows.eight(bytes, from + 18);
            if (!Decimals.areScientific(one, two, tail) || column.length == 0) {
                break;
            }
            long high = whole * 100_000_000L + Decimals.eightDigits(one);
            long digits = (high * 100_000_000L + Decimals.eightDigits(two)) * 100 + Decimals.twoDigits(tail);
            int sign = '+' + 1 - (int) (tail >>> 24 & 0xFF);
            double value = Decimals.nearest(digits, (int) Decimals.twoDigits(tail >>> 32) * sign - 18);
            if (value != value) {
                break;
            }
            column[row] = Decimals.signed(value, minus);
            at = from + LENGTH + 1;
            field++;
        }
        reached = field;
        return at;
    }

    /** The first field that the last call did not read. */
    int reached() {
        return reached;
    }

    /** The byte that ends a field of plain writing. */
    byte end(int field) {
        return ends[field];
    }
}
