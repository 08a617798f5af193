package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.List;

/** A block of events: their ranks as they are and under all permutations, and the sums of their leaves under each. */
final class EventBlock {
    /** So many that a large tree is fetched from memory seldom, so few that what is kept of them stays in the nearest caches. */
    static final int ROWS = 2048;

    private final int[][] allRanks;
    private final List<Shuffled> shuffled;
    private final int[][] ranks;
    private final int[][][][] permuted;
    private final double[][][] sums;
    private int rows;

    EventBlock(int[][] allRanks, List<Shuffled> shuffled) {
        this.allRanks = allRanks;
        this.shuffled = shuffled;
        this.ranks = new int[allRanks.length][ROWS];
        this.sums = new double[shuffled.size()][][];
        this.permuted = new int[shuffled.size()][][][];
        for (int unit = 0; unit < sums.length; unit++) {
            int repeats = shuffled.get(unit).rows().size();
            sums[unit] = new double[repeats][ROWS];
            permuted[unit] = new int[repeats][features(unit).size()][ROWS];
        }
    }

    /** Takes so many events, with sums of nothing. */
    void load(int start, int count) {
        rows = count;
        for (int feature = 0; feature < ranks.length; feature++) {
            System.arraycopy(allRanks[feature], start, ranks[feature], 0, rows);
        }
        for (int unit = 0; unit < sums.length; unit++) {
            for (int repeat = 0; repeat < sums[unit].length; repeat++) {
                Arrays.fill(sums[unit][repeat], 0);
                permute(unit, repeat, start);
            }
        }
    }

    private void permute(int unit, int repeat, int start) {
        int[] takes = shuffled.get(unit).rows().get(repeat);
        for (int i = 0; i < permuted[unit][repeat].length; i++) {
            int[] column = allRanks[features(unit).get(i)];
            int[] into = permuted[unit][repeat][i];
            for (int row = 0; row < rows; row++) {
                into[row] = column[takes[start + row]];
            }
        }
    }

    /** The number of events. */
    int rows() {
        return rows;
    }

    /** The number of features. */
    int features() {
        return ranks.length;
    }

    /** The ranks of a feature as they are. */
    int[] ranks(int feature) {
        return ranks[feature];
    }

    /** The number of units. */
    int units() {
        return sums.length;
    }

    /** Whether no unit has features. */
    boolean isUnpermuted() {
        return shuffled.stream().allMatch(one -> one.unit().features().isEmpty());
    }

    /** The number of permutations of a unit. */
    int repeats(int unit) {
        return sums[unit].length;
    }

    /** The features of a unit. */
    List<Integer> features(int unit) {
        return shuffled.get(unit).unit().features();
    }

    /** The permuted ranks of a unit's feature, by its place in the unit. */
    int[] permuted(int unit, int repeat, int place) {
        return permuted[unit][repeat][place];
    }

    /** The sums of the leaves, for more to be added. */
    double[] sums(int unit, int repeat) {
        return sums[unit][repeat];
    }
}
