package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.List;

/**
 * A tree of any size under the permutations of a block.
 *
 * <p>It is walked once by the events as they are, see {@link Paths}. A permuted event whose ranks leave its path unchanged ends in
 * the same leaf; only the others walk again, from the node on where they may leave it. All events that walk take three steps
 * each before any goes on, and no step branches, so that the processor waits neither for memory nor for a wrong guess.
 */
final class WalkedTree {
    private final RankedTrees trees;
    private final EventBlock block;
    private final long[] words;
    private final double[] values;
    private final int columns;
    private final int[] now;
    private final Paths paths;
    private final double[] added = new double[EventBlock.ROWS];
    private final int[] starts = new int[EventBlock.ROWS];
    private final int[] leaves = new int[EventBlock.ROWS];
    private final long[] walking = new long[EventBlock.ROWS];
    private final long[] arrived = new long[EventBlock.ROWS];
    private final double[] kept = new double[EventBlock.ROWS];

    WalkedTree(RankedTrees trees, EventBlock block) {
        this.trees = trees;
        this.block = block;
        this.words = trees.words();
        this.values = trees.values();
        this.columns = trees.columns();
        this.now = new int[EventBlock.ROWS * columns];
        this.paths = new Paths(trees, block.features(), now);
    }

    /** Makes ready for the events that the block has loaded. */
    void load() {
        for (int feature = 0; feature < block.features(); feature++) {
            restore(feature);
        }
    }

    /** Adds the leaves of a tree. */
    void add(int tree) {
        paths.walk(trees.root(tree), block.rows(), added);
        for (int unit = 0; unit < block.units(); unit++) {
            permute(unit);
        }
    }

    /** Adds the leaves of a tree where no unit has features. */
    void addUnpermuted(int tree) {
        for (int unit = 0; unit < block.units(); unit++) {
            for (int repeat = 0; repeat < block.repeats(unit); repeat++) {
                for (int row = 0; row < block.rows(); row++) {
                    walking[row] = (long) trees.root(tree) << Integer.SIZE | row;
                }
                sum(block.sums(unit, repeat), walk(block.rows()));
            }
        }
    }

    private void permute(int unit) {
        List<Integer> features = block.features(unit);
        int count = paths.tested(features, block.rows());
        for (int repeat = 0; repeat < block.repeats(unit); repeat++) {
            if (features.size() == 1) {
                int leaving = leavingAlone(features.get(0), block.permuted(unit, repeat, 0), count);
                sum(block.sums(unit, repeat), walk(leaving));
                continue;
            }
            Arrays.fill(leaves, 0, count, 0);
            for (int i = 0; i < features.size(); i++) {
                mark(features.get(i), block.permuted(unit, repeat, i), count);
            }
            sum(block.sums(unit, repeat), walk(leaving(count)));
        }
        for (int i = 0; count > 0 && i < features.size(); i++) {
            restore(features.get(i));
        }
    }

    private void restore(int feature) {
        int[] column = block.ranks(feature);
        for (int row = 0; row < block.rows(); row++) {
            set(row, feature, column[row]);
        }
    }

    private void set(int row, int feature, int rank) {
        now[row * columns + feature] = feature << RankedTrees.RANK_BITS | rank;
        if (columns > block.features()) {
            int left = block.features() + feature;
            now[row * columns + left] = left << RankedTrees.RANK_BITS | (rank == RankedTrees.MISSING ? 0 : rank);
        }
    }

    /** Gives events their permuted ranks, and marks those that leave their path by a negative number. */
    private void mark(int feature, int[] column, int count) {
        int[] tested = paths.rows();
        int[] fromLow = paths.fromLow();
        int[] fromHigh = paths.fromHigh();
        int[] limits = paths.limits();
        for (int i = 0; i < count; i++) {
            int row = tested[i];
            int rank = column[row];
            set(row, feature, rank);
            int place = Paths.place(feature, row);
            int above = limits[place + Paths.HIGH] - rank;
            starts[i] = above < 0 ? fromHigh[i] : fromLow[i];
            leaves[i] |= rank - 1 - limits[place + Paths.LOW] | above;
        }
    }

    /** What marking and {@link #leaving} do, at once where one feature alone is permuted. */
    private int leavingAlone(int feature, int[] column, int count) {
        int[] tested = paths.rows();
        int[] fromLow = paths.fromLow();
        int[] fromHigh = paths.fromHigh();
        int[] limits = paths.limits();
        int leaving = 0;
        for (int i = 0; i < count; i++) {
            int row = tested[i];
            int rank = column[row];
            set(row, feature, rank);
            int place = Paths.place(feature, row);
            int above = limits[place + Paths.HIGH] - rank;
            walking[leaving] = (long) (above < 0 ? fromHigh[i] : fromLow[i]) << Integer.SIZE | row;
            leaving += (rank - 1 - limits[place + Paths.LOW] | above) >>> Integer.SIZE - 1;
        }
        return leaving;
    }

    private int leaving(int count) {
        int[] tested = paths.rows();
        int leaving = 0;
        for (int i = 0; i < count; i++) {
            walking[leaving] = (long) starts[i] << Integer.SIZE | tested[i];
            leaving += leaves[i] >>> Integer.SIZE - 1;
        }
        return leaving;
    }

    private int walk(int leaving) {
        int count = leaving;
        int done = 0;
        while (count > 0) {
            int going = 0;
            for (int i = 0; i < count; i++) {
                int row = (int) walking[i];
                int place = row * columns;
                long word = words[(int) (walking[i] >>> Integer.SIZE)];
                word = words[child(word, place)];
                word = words[child(word, place)];
                int node = child(word, place);
                // a leaf is its own child
                int isLeaf = ((int) words[node] ^ node) - 1 >>> Integer.SIZE - 1;
                long next = (long) node << Integer.SIZE | row;
                walking[going] = next;
                arrived[done] = next;
                going += 1 - isLeaf;
                done += isLeaf;
            }
            count = going;
        }
        return done;
    }

    private int child(long word, int place) {
        int test = (int) (word >>> Integer.SIZE);
        return (int) word + (test - now[place + (test >>> RankedTrees.RANK_BITS)] >>> Integer.SIZE - 1);
    }

    /** Adds what each event's leaf adds: of those that have arrived their new leaf, of all others the old. */
    private void sum(double[] into, int done) {
        for (int i = 0; i < done; i++) {
            kept[i] = into[(int) arrived[i]] + values[(int) (arrived[i] >>> Integer.SIZE)];
        }
        for (int row = 0; row < block.rows(); row++) {
            into[row] += added[row];
        }
        for (int i = 0; i < done; i++) {
            into[(int) arrived[i]] = kept[i];
        }
    }
}
