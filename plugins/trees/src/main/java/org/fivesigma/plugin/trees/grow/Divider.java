package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import org.fivesigma.plugin.trees.columns.BinEdges;
import org.fivesigma.plugin.trees.columns.BinNumbers;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Divides events by splits, as the finished tree will.
 *
 * <p>Events that do not train have bins of their own, one for each distinct value, so that a threshold falls between two of
 * them. The loops do without branches, of which the processor would guess every other one wrongly: an event takes
 * 2.5 ns, where comparing values takes 12 ns.
 */
final class Divider {
    /** Differs from every bin in a high bit. */
    private static final int NO_BIN = Integer.MAX_VALUE;

    private final QuantisedColumns columns;
    private final QuantisedColumns heldOut;
    private int[] lefts = new int[0];
    private int[] rights = new int[0];

    /**
     * A divider, for one thread.
     *
     * @param columns the events that train
     * @param heldOut the events that do not train, in exact bins
     */
    Divider(QuantisedColumns columns, QuantisedColumns heldOut) {
        this.columns = columns;
        this.heldOut = heldOut;
    }

    /** The largest value that goes left; infinite where all values do and only missing ones go right. */
    double threshold(Split split) {
        BinEdges edges = columns.edges(split.feature());
        return split.upper() == edges.missing()
                ? Double.POSITIVE_INFINITY
                : edges.threshold(split.lower(), split.upper());
    }

    /** The events that train and go left, and those that go right, in their order. */
    int[][] rows(int[] rows, Split split) {
        int missing = columns.edges(split.feature()).missing();
        return divided(
                rows, columns.numbers(split.feature()), split.lower() + 1, split.missingLeft() ? missing : NO_BIN);
    }

    /** The same for events that do not train. */
    int[][] heldOut(int[] rows, Split split) {
        if (rows.length == 0) {
            return new int[2][0];
        }
        BinEdges edges = heldOut.edges(split.feature());
        int limit = edges.binsUpTo(threshold(split));
        return divided(rows, heldOut.numbers(split.feature()), limit, split.missingLeft() ? edges.missing() : NO_BIN);
    }

    /** Divides by whether the bin is below a limit or a certain one. */
    private int[][] divided(int[] rows, BinNumbers numbers, int limit, int alsoLeft) {
        if (lefts.length < rows.length + 1) {
            lefts = new int[rows.length + 1];
            rights = new int[rows.length + 1];
        }
        int left = 0;
        if (numbers.bytes().length > 0) {
            left = divide(numbers.bytes(), rows, limit, alsoLeft);
        } else if (numbers.chars().length > 0) {
            left = divide(numbers.chars(), rows, limit, alsoLeft);
        } else {
            left = divide(numbers.ints(), rows, limit, alsoLeft);
        }
        return new int[][] {Arrays.copyOf(lefts, left), Arrays.copyOf(rights, rows.length - left)};
    }

    private int divide(byte[] bins, int[] rows, int limit, int alsoLeft) {
        int left = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int bin = bins[row] & 0xFF;
            lefts[left] = row;
            rights[i - left] = row;
            left += goesLeft(bin, limit, alsoLeft);
        }
        return left;
    }

    private int divide(char[] bins, int[] rows, int limit, int alsoLeft) {
        int left = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            lefts[left] = row;
            rights[i - left] = row;
            left += goesLeft(bins[row], limit, alsoLeft);
        }
        return left;
    }

    private int divide(int[] bins, int[] rows, int limit, int alsoLeft) {
        int left = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            lefts[left] = row;
            rights[i - left] = row;
            left += goesLeft(bins[row], limit, alsoLeft);
        }
        return left;
    }

    /** 1 for a bin below the limit or equal to the other, else 0: sign bits of differences. */
    private static int goesLeft(int bin, int limit, int alsoLeft) {
        return (bin - limit) >>> 31 | ((bin ^ alsoLeft) - 1) >>> 31;
    }
}
