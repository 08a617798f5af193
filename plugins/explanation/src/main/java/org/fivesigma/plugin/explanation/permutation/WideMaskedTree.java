package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tree of 65 to 256 leaves under the permutations of a block, by sets of leaves as in QuickScorer (Lucchese and others,
 * doi:10.1145/2766462.2767733).
 *
 * <p>An event ends in the first leaf that all its features leave within reach, see {@link LeafSets}. The sets of the features that
 * are not permuted are intersected once, so that each permuted event costs a look into a table: of one word, unless the permuted
 * features decide in which word the event ends.
 */
final class WideMaskedTree {
    /** The most leaves. */
    static final int LEAVES = 4 * Long.SIZE;

    private static final int ROWS = EventBlock.ROWS;

    private final EventBlock block;
    private final LeafSets leafSets;
    private final long[][] own;
    private final long[][] after;
    private final long[] before = new long[ROWS * LEAVES / Long.SIZE];
    private final long[] others = new long[before.length];
    private final long[] inWord = new long[ROWS];
    private final int[] word = new int[ROWS];
    private final double[] added = new double[ROWS];
    private final List<List<Integer>> units;
    private int[] tested = {};
    private int words;

    WideMaskedTree(RankedTrees trees, EventBlock block) {
        this.block = block;
        this.leafSets = new LeafSets(trees, block.features(), LEAVES);
        this.own = new long[block.features()][0];
        this.after = new long[block.features()][0];
        this.units = IntStream.range(0, block.features())
                .mapToObj(feature -> IntStream.range(0, block.units())
                        .filter(unit -> block.features(unit).equals(List.of(feature)))
                        .boxed()
                        .toList())
                .toList();
    }

    /** Adds the leaves of a tree, unless it is too large. */
    boolean add(int tree) {
        if (!leafSets.prepare(tree)) {
            return false;
        }
        words = leafSets.words();
        tested = IntStream.range(0, block.features()).filter(leafSets::tests).toArray();
        intersectAfter();
        addUnpermuted();
        Arrays.fill(before, 0, ROWS * words, -1);
        for (int i = 0; i < tested.length; i++) {
            intersect(others, before, after[i]);
            for (int unit : units.get(tested[i])) {
                permute(unit, 0);
            }
            intersect(before, before, own[i]);
        }
        for (int unit = 0; unit < block.units(); unit++) {
            permuteGroup(unit);
        }
        return true;
    }

    /** Looks up the sets of the tested features, and intersects those of all after each. */
    private void intersectAfter() {
        Arrays.fill(others, 0, ROWS * words, -1);
        for (int i = tested.length - 1; i >= 0; i--) {
            if (own[i].length < ROWS * words) {
                own[i] = new long[ROWS * words];
                after[i] = new long[ROWS * words];
            }
            look(own[i], tested[i], block.ranks(tested[i]));
            System.arraycopy(others, 0, after[i], 0, ROWS * words);
            intersect(others, others, own[i]);
        }
    }

    /** Finds where the events end as they are, from the sets that all features leave. */
    private void addUnpermuted() {
        for (int row = 0; row < block.rows(); row++) {
            int at = 0;
            while (others[at * ROWS + row] == 0) {
                at++;
            }
            word[row] = at;
            added[row] = leafSets.values()[at * Long.SIZE + Long.numberOfTrailingZeros(others[at * ROWS + row])];
        }
    }

    private void permuteGroup(int unit) {
        List<Integer> features = block.features(unit);
        int last = features.size() - 1;
        while (last >= 0 && !leafSets.tests(features.get(last))) {
            last--;
        }
        if (last >= 0 && features.size() > 1) {
            Arrays.fill(others, 0, ROWS * words, -1);
            for (int i = 0; i < tested.length; i++) {
                if (!features.contains(tested[i])) {
                    intersect(others, others, own[i]);
                }
            }
            permute(unit, last);
        }
        for (int repeat = 0; last < 0 && repeat < block.repeats(unit); repeat++) {
            double[] sums = block.sums(unit, repeat);
            for (int row = 0; row < block.rows(); row++) {
                sums[row] += added[row];
            }
        }
    }

    /** Permutes features of a unit up to that place, which the tree tests. */
    private void permute(int unit, int last) {
        List<Integer> features = block.features(unit);
        boolean staysInWord = features.stream().noneMatch(leafSets::decidesWord);
        for (int repeat = 0; repeat < block.repeats(unit); repeat++) {
            long[] reach = others;
            for (int i = 0; i < last; i++) {
                if (leafSets.tests(features.get(i))) {
                    // not needed any more once all units of one feature are done
                    look(after[0], features.get(i), block.permuted(unit, repeat, i));
                    intersect(before, reach, after[0]);
                    reach = before;
                }
            }
            int[] ranks = block.permuted(unit, repeat, last);
            if (!staysInWord) {
                arrive(reach, features.get(last), ranks, block.sums(unit, repeat));
                continue;
            }
            if (repeat == 0 || last > 0) {
                chooseWord(reach);
            }
            arriveInWord(features.get(last), ranks, block.sums(unit, repeat));
        }
    }

    private void intersect(long[] into, long[] first, long[] second) {
        for (int i = 0; i < ROWS * words; i++) {
            into[i] = first[i] & second[i];
        }
    }

    /** Looks up the sets of a feature's ranks. */
    private void look(long[] into, int feature, int[] ranks) {
        char[] places = leafSets.places(feature);
        long[] sets = leafSets.sets(feature);
        int last = places.length - 1;
        for (int word = 0; word < words; word++) {
            for (int row = 0; row < block.rows(); row++) {
                into[word * ROWS + row] = sets[places[Math.min(last, ranks[row])] + word];
            }
        }
    }

    /** Adds the first leaves that others and a feature leave. */
    private void arrive(long[] reach, int feature, int[] ranks, double[] sums) {
        char[] places = leafSets.places(feature);
        long[] sets = leafSets.sets(feature);
        double[] values = leafSets.values();
        int last = places.length - 1;
        // where there are fewer words, the last is looked up again, which changes nothing
        int third = Math.min(2, words - 1);
        int fourth = words - 1;
        for (int row = 0; row < block.rows(); row++) {
            int place = places[Math.min(last, ranks[row])];
            int a = Long.numberOfTrailingZeros(reach[row] & sets[place]);
            int b = Long.numberOfTrailingZeros(reach[ROWS + row] & sets[place + 1]);
            int c = Long.numberOfTrailingZeros(reach[third * ROWS + row] & sets[place + third]);
            int d = Long.numberOfTrailingZeros(reach[fourth * ROWS + row] & sets[place + fourth]);
            sums[row] += values[a + (emptied(a) & b + (emptied(b) & c + (emptied(c) & d)))];
        }
    }

    /** Adds the first leaves where events stay in their words. */
    private void arriveInWord(int feature, int[] ranks, double[] sums) {
        char[] places = leafSets.places(feature);
        long[] sets = leafSets.sets(feature);
        double[] values = leafSets.values();
        int last = places.length - 1;
        for (int row = 0; row < block.rows(); row++) {
            int at = word[row];
            long set = inWord[row] & sets[places[Math.min(last, ranks[row])] + at];
            sums[row] += values[at * Long.SIZE + Long.numberOfTrailingZeros(set)];
        }
    }

    private void chooseWord(long[] reach) {
        for (int row = 0; row < block.rows(); row++) {
            inWord[row] = reach[word[row] * ROWS + row];
        }
    }

    /** All bits where a word had no leaf, so that its zeros are all 64, and none otherwise. */
    private static int emptied(int zeros) {
        return -(zeros >>> 6);
    }
}
