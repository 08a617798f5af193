package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.List;

/**
 * A few hundred events and the sums of their leaves under all permutations.
 *
 * <p>Each tree is walked once by the events as they are. That walk keeps, for each event and feature, the first node on its path
 * that tests the feature, and between which ranks the feature may lie without changing the path. A permuted event whose ranks
 * lie there ends in the same leaf; only the others walk again, from that node on. All events that walk take a step each before
 * any takes the next, and no step branches, so that the processor waits neither for memory nor for a wrong guess.
 *
 * <p>Sums grow tree by tree in the order of the ensemble, so they are those of a plain scoring to the bit.
 */
final class TreeBlock {
    /** Events of a block: few enough that their ranks and sums stay in the nearest caches. */
    static final int ROWS = 512;

    private static final int UNTESTED = Integer.MAX_VALUE;

    private final RankedTrees trees;
    private final long[] words;
    private final double[] values;
    private final int[][] ranks;
    private final List<Shuffled> shuffled;
    private final int features;
    private final double[][][] sums;
    private final int[][][][] permuted;
    private final int[] now;
    private final int[] low;
    private final int[] high;
    private final int[] first;
    private final int[] leaf = new int[ROWS];
    private final double[] added = new double[ROWS];
    private final int[] tested = new int[ROWS];
    private final int[] from = new int[ROWS];
    private final int[] leaves = new int[ROWS];
    private final long[] walking = new long[ROWS];
    private final long[] arrived = new long[ROWS];
    private final double[] kept = new double[ROWS];
    private int rows;
    private int start;

    TreeBlock(RankedTrees trees, int[][] ranks, List<Shuffled> shuffled) {
        this.trees = trees;
        this.words = trees.words();
        this.values = trees.values();
        this.ranks = ranks;
        this.shuffled = shuffled;
        this.features = ranks.length;
        this.now = new int[ROWS * features];
        this.low = new int[ROWS * features];
        this.high = new int[ROWS * features];
        this.first = new int[ROWS * features];
        this.sums = new double[shuffled.size()][][];
        this.permuted = new int[shuffled.size()][][][];
        for (int unit = 0; unit < sums.length; unit++) {
            int repeats = shuffled.get(unit).rows().size();
            sums[unit] = new double[repeats][ROWS];
            permuted[unit] =
                    new int[repeats][shuffled.get(unit).unit().features().size()][ROWS];
        }
    }

    /** The sums of a unit, by repeat and event. */
    double[][] sums(int unit) {
        return sums[unit];
    }

    /** Sums up the leaves of all trees for so many events. */
    void add(int firstRow, int count) {
        start = firstRow;
        rows = count;
        for (int feature = 0; feature < features; feature++) {
            restore(feature);
        }
        for (int unit = 0; unit < sums.length; unit++) {
            take(unit);
        }
        for (int tree = 0; tree < trees.ensemble().trees(); tree++) {
            walk(tree);
            for (int unit = 0; unit < sums.length; unit++) {
                permute(unit, trees.root(tree));
            }
        }
    }

    private void restore(int feature) {
        int[] column = ranks[feature];
        for (int row = 0; row < rows; row++) {
            now[row * features + feature] = column[start + row];
        }
    }

    private void take(int unit) {
        Unit permutedUnit = shuffled.get(unit).unit();
        for (int repeat = 0; repeat < sums[unit].length; repeat++) {
            Arrays.fill(sums[unit][repeat], 0);
            int[] takes = shuffled.get(unit).rows().get(repeat);
            for (int i = 0; i < permuted[unit][repeat].length; i++) {
                int[] column = ranks[permutedUnit.features().get(i)];
                int[] into = permuted[unit][repeat][i];
                for (int row = 0; row < rows; row++) {
                    into[row] = column[takes[start + row]];
                }
            }
        }
    }

    /** Walks a tree by the events as they are. */
    private void walk(int tree) {
        Arrays.fill(low, -1);
        Arrays.fill(high, Integer.MAX_VALUE);
        Arrays.fill(first, UNTESTED);
        int root = trees.root(tree);
        for (int row = 0; row < rows; row++) {
            leaf[row] = root;
            walking[row] = (long) root << Integer.SIZE | row;
        }
        int count = trees.isLeaf(tree) ? 0 : rows;
        while (count > 0) {
            count = step(root, count);
        }
        for (int row = 0; row < rows; row++) {
            added[row] = values[leaf[row]];
        }
    }

    private int step(int root, int count) {
        int going = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) walking[i];
            int node = (int) (walking[i] >>> Integer.SIZE);
            long word = words[node];
            int feature = (int) (word >>> RankedTrees.FEATURE) & RankedTrees.FEATURE_MASK;
            int cut = (int) (word >>> RankedTrees.CUT) & RankedTrees.CHILD_MASK;
            int right = right(word, cut, now[row * features + feature]);
            int place = feature * ROWS + row;
            first[place] = Math.min(first[place], node);
            high[place] = Math.min(high[place], cut | -right >>> 1);
            low[place] = Math.max(low[place], cut | right - 1);
            int child = root + ((int) word & RankedTrees.CHILD_MASK) + right;
            leaf[row] = child;
            walking[going] = (long) child << Integer.SIZE | row;
            going += 1 ^ (int) (word >>> RankedTrees.LEAF + right) & 1;
        }
        return going;
    }

    /** 1 where a rank goes right, else 0; a missing value is above every threshold, or below where missing values go left. */
    private static int right(long word, int cut, int rank) {
        return cut - (rank & ((int) (word >> Long.SIZE - 1) | Integer.MAX_VALUE)) >>> Integer.SIZE - 1;
    }

    /** Adds the leaves of a tree under all permutations of a unit. */
    private void permute(int unit, int root) {
        List<Integer> permutedFeatures = shuffled.get(unit).unit().features();
        int count = tested(permutedFeatures);
        for (int repeat = 0; repeat < sums[unit].length; repeat++) {
            Arrays.fill(leaves, 0, count, 0);
            for (int i = 0; i < permutedFeatures.size(); i++) {
                mark(permutedFeatures.get(i), permuted[unit][repeat][i], count);
            }
            sum(sums[unit][repeat], walkAgain(root, leaving(count)));
        }
        for (int i = 0; count > 0 && i < permutedFeatures.size(); i++) {
            restore(permutedFeatures.get(i));
        }
    }

    /** Lists the events on whose paths any of these features is tested, and where first; gives their number. */
    private int tested(List<Integer> ofFeatures) {
        Arrays.fill(from, 0, rows, UNTESTED);
        for (int feature : ofFeatures) {
            int offset = feature * ROWS;
            for (int row = 0; row < rows; row++) {
                from[row] = Math.min(from[row], first[offset + row]);
            }
        }
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int node = from[row];
            from[count] = node;
            tested[count] = row;
            count += node - UNTESTED >>> Integer.SIZE - 1;
        }
        return count;
    }

    /** Gives listed events their permuted ranks, and marks those that leave their path by a negative number. */
    private void mark(int feature, int[] column, int count) {
        int offset = feature * ROWS;
        for (int i = 0; i < count; i++) {
            int row = tested[i];
            int rank = column[row];
            now[row * features + feature] = rank;
            leaves[i] |= rank - 1 - low[offset + row] | high[offset + row] - rank;
        }
    }

    private int leaving(int count) {
        int leaving = 0;
        for (int i = 0; i < count; i++) {
            walking[leaving] = (long) from[i] << Integer.SIZE | tested[i];
            leaving += leaves[i] >>> Integer.SIZE - 1;
        }
        return leaving;
    }

    private int walkAgain(int root, int leaving) {
        int count = leaving;
        int done = 0;
        while (count > 0) {
            int going = 0;
            for (int i = 0; i < count; i++) {
                int row = (int) walking[i];
                long word = words[(int) (walking[i] >>> Integer.SIZE)];
                int feature = (int) (word >>> RankedTrees.FEATURE) & RankedTrees.FEATURE_MASK;
                int cut = (int) (word >>> RankedTrees.CUT) & RankedTrees.CHILD_MASK;
                int right = right(word, cut, now[row * features + feature]);
                int child = root + ((int) word & RankedTrees.CHILD_MASK) + right;
                long next = (long) child << Integer.SIZE | row;
                int isLeaf = (int) (word >>> RankedTrees.LEAF + right) & 1;
                walking[going] = next;
                arrived[done] = next;
                going += 1 - isLeaf;
                done += isLeaf;
            }
            count = going;
        }
        return done;
    }

    /** Adds what each event's leaf adds: of those that have arrived their new leaf, of all others the old. */
    private void sum(double[] into, int done) {
        for (int i = 0; i < done; i++) {
            kept[i] = into[(int) arrived[i]] + values[(int) (arrived[i] >>> Integer.SIZE)];
        }
        for (int row = 0; row < rows; row++) {
            into[row] += added[row];
        }
        for (int i = 0; i < done; i++) {
            into[(int) arrived[i]] = kept[i];
        }
    }
}
