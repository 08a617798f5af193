package org.fivesigma.plugin.trees.columns;

/**
 * Sorts the values of one feature, and remembers which event each came from.
 *
 * <p>By digits of 11 bits, lowest first, leaving out digits that are the same in all values, as the lowest are in numbers of
 * single precision. 100,000 doubles take 4 ms; the library takes 8 ms without positions and 26 ms with them.
 */
final class RadixOrder {
    private static final int DIGIT = 11;
    private static final int MASK = (1 << DIGIT) - 1;

    private long[] keys;
    private int[] rows;
    private long[] otherKeys;
    private int[] otherRows;

    private RadixOrder(int size) {
        keys = new long[size];
        rows = new int[size];
    }

    /** Sorts all values but missing ones; negative zeros count as zeros. */
    static RadixOrder of(double[] values) {
        int present = 0;
        for (double value : values) {
            present += value == value ? 1 : 0;
        }
        RadixOrder order = new RadixOrder(present);
        int at = 0;
        for (int row = 0; row < values.length; row++) {
            if (values[row] == values[row]) {
                order.keys[at] = key(values[row]);
                order.rows[at++] = row;
            }
        }
        order.sort();
        return order;
    }

    /** A number that is ordered, taken as unsigned, as the value is. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ ((~key >> 63) | Long.MIN_VALUE));
    }

    private void sort() {
        otherKeys = new long[keys.length];
        otherRows = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = starts(shift);
            if (starts.length > 0) {
                distribute(starts, shift);
            }
        }
    }

    /** Where the values of each digit begin; nothing when all have the same digit. */
    private int[] starts(int shift) {
        int[] counts = new int[MASK + 1];
        for (long key : keys) {
            counts[(int) (key >>> shift) & MASK]++;
        }
        int start = 0;
        for (int digit = 0; digit <= MASK; digit++) {
            int count = counts[digit];
            if (count == keys.length) {
                return new int[0];
            }
            counts[digit] = start;
            start += count;
        }
        return counts;
    }

    private void distribute(int[] starts, int shift) {
        for (int i = 0; i < keys.length; i++) {
            int to = starts[(int) (keys[i] >>> shift) & MASK]++;
            otherKeys[to] = keys[i];
            otherRows[to] = rows[i];
        }
        long[] sortedKeys = otherKeys;
        int[] sortedRows = otherRows;
        otherKeys = keys;
        otherRows = rows;
        keys = sortedKeys;
        rows = sortedRows;
    }

    /** The values, ascending. */
    double[] ascending() {
        double[] values = new double[keys.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(keys[i]);
        }
        return values;
    }

    /** The event that each of the ascending values came from. */
    int[] rows() {
        return rows;
    }
}
