package org.fivesigma.plugin.trees.grow;

import java.util.Arrays;
import org.fivesigma.plugin.trees.columns.BinEdges;
import org.fivesigma.plugin.trees.columns.BinNumbers;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/** Divides events by splits: those that train by bin numbers, others by values, as the finished tree will. */
final class Divider {
    private final QuantisedColumns columns;
    private final double[][] heldOut;
    private int[] lefts = new int[0];
    private int[] rights = new int[0];

    Divider(QuantisedColumns columns, double[][] heldOut) {
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

    /** The events that go left and those that go right, in their order. */
    int[][] rows(int[] rows, Split split, int left) {
        int[][] sides = {new int[left + 1], new int[rows.length - left + 1]};
        BinNumbers numbers = columns.numbers(split.feature());
        if (numbers.bytes().length > 0) {
            divide(numbers.bytes(), rows, split, sides);
        } else {
            divide(numbers, rows, split, sides);
        }
        return new int[][] {Arrays.copyOf(sides[0], left), Arrays.copyOf(sides[1], rows.length - left)};
    }

    private void divide(byte[] bins, int[] rows, Split split, int[][] sides) {
        int lower = split.lower();
        int alsoLeft = split.missingLeft() ? columns.edges(split.feature()).missing() : -1;
        int atLeft = 0;
        int atRight = 0;
        for (int row : rows) {
            int bin = bins[row] & 0xFF;
            int goesLeft = bin <= lower || bin == alsoLeft ? 1 : 0;
            sides[0][atLeft] = row;
            sides[1][atRight] = row;
            atLeft += goesLeft;
            atRight += 1 - goesLeft;
        }
    }

    private void divide(BinNumbers numbers, int[] rows, Split split, int[][] sides) {
        int alsoLeft = split.missingLeft() ? columns.edges(split.feature()).missing() : -1;
        int atLeft = 0;
        int atRight = 0;
        for (int row : rows) {
            int bin = numbers.at(row);
            if (bin <= split.lower() || bin == alsoLeft) {
                sides[0][atLeft++] = row;
            } else {
                sides[1][atRight++] = row;
            }
        }
    }

    /** The same for events that do not train. */
    int[][] heldOut(int[] rows, Split split) {
        if (lefts.length < rows.length + 1) {
            lefts = new int[rows.length + 1];
            rights = new int[rows.length + 1];
        }
        double[] values = rows.length > 0 ? heldOut[split.feature()] : new double[0];
        double threshold = threshold(split);
        int atLeft = 0;
        int atRight = 0;
        for (int row : rows) {
            double value = values[row];
            int goesLeft = value <= threshold || (split.missingLeft() && value != value) ? 1 : 0;
            lefts[atLeft] = row;
            rights[atRight] = row;
            atLeft += goesLeft;
            atRight += 1 - goesLeft;
        }
        return new int[][] {Arrays.copyOf(lefts, atLeft), Arrays.copyOf(rights, atRight)};
    }
}
