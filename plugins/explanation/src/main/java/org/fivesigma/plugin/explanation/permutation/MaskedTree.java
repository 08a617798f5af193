package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of at most 64 leaves under the permutations of a block, by sets of leaves as in QuickScorer (Lucchese and others,
 * doi:10.1145/2766462.2767733).
 *
 * <p>With the leaves numbered from left to right, each rank of a feature leaves a set of them within reach, whatever the other
 * features are; an event ends in the first leaf that all its features leave within reach. The sets of the features that are
 * not permuted are intersected once, so that each permuted event costs a look into a table.
 */
final class MaskedTree {
    /** The most leaves. */
    static final int LEAVES = Long.SIZE;

    private final RankedTrees trees;
    private final EventBlock block;
    private final long[][] tables;
    private final boolean[] tested;
    private final long[][] sets;
    private final long[] others = new long[EventBlock.ROWS];
    private final long[] reach = new long[EventBlock.ROWS];
    private final double[] added = new double[EventBlock.ROWS];
    private final double[] leaves = new double[LEAVES];
    private int size;

    MaskedTree(RankedTrees trees, EventBlock block) {
        this.trees = trees;
        this.block = block;
        this.tested = new boolean[block.features()];
        this.sets = new long[tested.length][EventBlock.ROWS];
        this.tables = new long[tested.length][];
        for (int feature = 0; feature < tables.length; feature++) {
            // one more than thresholds, and one for missing values
            tables[feature] = new long[trees.thresholds(feature) + 2];
        }
    }

    /** Adds the leaves of a tree. */
    void add(int tree) {
        prepare(tree);
        for (int feature = 0; feature < tested.length; feature++) {
            if (tested[feature]) {
                look(feature, block.ranks(feature), sets[feature]);
            }
        }
        intersect(List.of());
        for (int row = 0; row < block.rows(); row++) {
            added[row] = leaves[Long.numberOfTrailingZeros(others[row])];
        }
        for (int unit = 0; unit < block.units(); unit++) {
            permute(unit);
        }
    }

    /** Makes the tables of a tree: first each threshold's own set at the rank above it, then what all up to a rank leave. */
    private void prepare(int tree) {
        Arrays.fill(tested, false);
        size = 0;
        number(trees.root(tree));
        for (int feature = 0; feature < tables.length; feature++) {
            long[] table = tables[feature];
            for (int rank = 1; tested[feature] && rank < table.length - 1; rank++) {
                table[rank] &= table[rank - 1];
            }
        }
    }

    /** Numbers the leaves below a node from left to right. */
    private void number(int node) {
        long word = trees.words()[node];
        int left = (int) word;
        if (left == node) {
            leaves[size++] = trees.values()[node];
            return;
        }
        int test = (int) (word >>> Integer.SIZE);
        int column = test >>> RankedTrees.RANK_BITS;
        int feature = column < tested.length ? column : column - tested.length;
        if (!tested[feature]) {
            tested[feature] = true;
            Arrays.fill(tables[feature], -1);
        }
        int first = size;
        number(left);
        long rest = ~(ones(size) & ~ones(first));
        number(left + 1);
        long[] table = tables[feature];
        table[(test & RankedTrees.MISSING) + 1] &= rest;
        table[table.length - 1] &= column < tested.length ? rest : -1;
    }

    private static long ones(int count) {
        return (1L << count) - 1;
    }

    /** The sets of these ranks. */
    private void look(int feature, int[] ranks, long[] into) {
        long[] table = tables[feature];
        int last = table.length - 1;
        for (int row = 0; row < block.rows(); row++) {
            into[row] = table[Math.min(last, ranks[row])];
        }
    }

    /** Intersects the sets of all features but these. */
    private void intersect(List<Integer> without) {
        Arrays.fill(others, -1);
        for (int feature = 0; feature < tested.length; feature++) {
            if (tested[feature] && !without.contains(feature)) {
                and(others, sets[feature]);
            }
        }
    }

    private static void and(long[] into, long[] sets) {
        for (int row = 0; row < into.length; row++) {
            into[row] &= sets[row];
        }
    }

    private void permute(int unit) {
        List<Integer> features = block.features(unit);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (tested[features.get(i)]) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            intersect(features);
        }
        for (int repeat = 0; repeat < block.repeats(unit); repeat++) {
            double[] sums = block.sums(unit, repeat);
            if (places.isEmpty()) {
                for (int row = 0; row < sums.length; row++) {
                    sums[row] += added[row];
                }
                continue;
            }
            System.arraycopy(others, 0, reach, 0, reach.length);
            for (int place : places) {
                narrow(features.get(place), block.permuted(unit, repeat, place));
            }
            for (int row = 0; row < block.rows(); row++) {
                sums[row] += leaves[Long.numberOfTrailingZeros(reach[row])];
            }
        }
    }

    private void narrow(int feature, int[] ranks) {
        long[] table = tables[feature];
        int last = table.length - 1;
        for (int row = 0; row < block.rows(); row++) {
            reach[row] &= table[Math.min(last, ranks[row])];
        }
    }
}
