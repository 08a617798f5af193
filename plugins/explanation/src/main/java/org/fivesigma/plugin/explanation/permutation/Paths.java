package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.List;

/**
 * The paths that the events of a block take through a tree as they are: for each event and feature between which ranks the
 * feature may lie without changing the path, and where the event may leave it.
 */
final class Paths {
    /** What is kept for each event and feature, side by side: the rank that it must exceed, that it must not, and two nodes. */
    static final int LOW = 0;

    static final int HIGH = 1;
    static final int FIELDS = 4;
    private static final int FIRST_LEFT = 2;
    private static final int FIRST_RIGHT = 3;

    private static final int UNTESTED = Integer.MAX_VALUE;
    private static final int RANK = RankedTrees.MISSING;

    private final RankedTrees trees;
    private final long[] words;
    private final int[] now;
    private final int columns;
    private final int features;
    private final int[] limits;
    private final int[] leaf = new int[EventBlock.ROWS];
    private final long[] walking = new long[EventBlock.ROWS];
    private final int[] tested = new int[EventBlock.ROWS];
    private final int[] fromLow = new int[EventBlock.ROWS];
    private final int[] fromHigh = new int[EventBlock.ROWS];

    /**
     * Paths of events.
     *
     * @param now the ranks of the events, event by event, in all columns; changes are seen
     */
    Paths(RankedTrees trees, int features, int[] now) {
        this.trees = trees;
        this.words = trees.words();
        this.now = now;
        this.columns = trees.columns();
        this.features = features;
        this.limits = new int[FIELDS * features * EventBlock.ROWS];
    }

    /** Walks a tree by so many events, and says what each event's leaf adds. */
    void walk(int root, int rows, double[] added) {
        Arrays.fill(limits, UNTESTED);
        for (int i = LOW; i < limits.length; i += FIELDS) {
            limits[i] = -1;
            // below the rank of a missing value, which always counts as leaving
            limits[i + HIGH] = RANK - 1;
        }
        for (int row = 0; row < rows; row++) {
            leaf[row] = root;
            walking[row] = (long) root << Integer.SIZE | row;
        }
        int count = (int) words[root] == root ? 0 : rows;
        while (count > 0) {
            count = step(count);
        }
        double[] values = trees.values();
        for (int row = 0; row < rows; row++) {
            added[row] = values[leaf[row]];
        }
    }

    private int step(int count) {
        int going = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) walking[i];
            int node = (int) (walking[i] >>> Integer.SIZE);
            long word = words[node];
            int test = (int) (word >>> Integer.SIZE);
            int column = test >>> RankedTrees.RANK_BITS;
            int right = test - now[row * columns + column] >>> Integer.SIZE - 1;
            int cut = test & RANK;
            int place = place(column < features ? column : column - features, row);
            limits[place + LOW] = Math.max(limits[place + LOW], cut | right - 1);
            limits[place + HIGH] = Math.min(limits[place + HIGH], cut | -right >>> 1);
            limits[place + FIRST_LEFT] = Math.min(limits[place + FIRST_LEFT], node | -right >>> 1);
            limits[place + FIRST_RIGHT] = Math.min(limits[place + FIRST_RIGHT], node | right - 1 >>> 1);
            int child = (int) word + right;
            leaf[row] = child;
            walking[going] = (long) child << Integer.SIZE | row;
            going += 1 - (((int) words[child] ^ child) - 1 >>> Integer.SIZE - 1);
        }
        return going;
    }

    /** Where what is kept of a feature and an event begins. */
    static int place(int feature, int row) {
        return FIELDS * (feature * EventBlock.ROWS + row);
    }

    /** Lists the events on whose paths any of these features is tested, and from where on they may leave; gives their number. */
    int tested(List<Integer> ofFeatures, int rows) {
        Arrays.fill(fromLow, 0, rows, UNTESTED);
        Arrays.fill(fromHigh, 0, rows, UNTESTED);
        boolean alone = ofFeatures.size() == 1;
        for (int feature : ofFeatures) {
            alone &= !trees.isMissing(feature);
            for (int row = 0; row < rows; row++) {
                int place = place(feature, row);
                fromLow[row] = Math.min(fromLow[row], limits[place + FIRST_RIGHT]);
                fromHigh[row] = Math.min(fromHigh[row], limits[place + FIRST_LEFT]);
            }
        }
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int first = Math.min(fromLow[row], fromHigh[row]);
            fromLow[count] = alone ? fromLow[row] : first;
            fromHigh[count] = alone ? fromHigh[row] : first;
            tested[count] = row;
            count += first - UNTESTED >>> Integer.SIZE - 1;
        }
        return count;
    }

    /** The events listed last. */
    int[] rows() {
        return tested;
    }

    /** The node from which on the listed events may leave by a low rank. */
    int[] fromLow() {
        return fromLow;
    }

    /** The node from which on the listed events may leave by a high rank. */
    int[] fromHigh() {
        return fromHigh;
    }

    /** What is kept, see {@link #place}; shared, so do not change it. */
    int[] limits() {
        return limits;
    }
}
