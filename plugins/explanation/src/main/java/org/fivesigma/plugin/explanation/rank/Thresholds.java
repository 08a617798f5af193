package org.fivesigma.plugin.explanation.rank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.TreeEnsemble;

/**
 * The distinct thresholds of each feature in the trees of an ensemble, ascending, and the ranks of its values among them.
 *
 * <p>A value counts in trees only by its rank, how many thresholds are below it: it goes left at the threshold number {@code k},
 * counted from 0, where its rank is at most {@code k}.
 */
public final class Thresholds {
    private final double[][] ascending;
    private final boolean singlePrecision;

    private Thresholds(double[][] ascending, boolean singlePrecision) {
        this.ascending = ascending;
        this.singlePrecision = singlePrecision;
    }

    /** The thresholds of these nodes, in lists such as one for each tree. */
    public static Thresholds of(TreeEnsemble ensemble, int[][] nodes) {
        double[][] all = new double[ensemble.features().size()][16];
        int[] sizes = new int[all.length];
        for (int[] ofTree : nodes) {
            for (int node : ofTree) {
                int feature = ensemble.nodes().feature(node);
                if (feature == TreeEnsemble.LEAF) {
                    continue;
                }
                if (sizes[feature] == all[feature].length) {
                    all[feature] = Arrays.copyOf(all[feature], 2 * sizes[feature]);
                }
                // 0 and -0 are the same threshold
                all[feature][sizes[feature]++] = ensemble.nodes().threshold(node) + 0.0;
            }
        }
        for (int feature = 0; feature < all.length; feature++) {
            all[feature] = distinct(Arrays.copyOf(all[feature], sizes[feature]));
        }
        return new Thresholds(all, ensemble.singlePrecision());
    }

    private static double[] distinct(double[] numbers) {
        Arrays.sort(numbers);
        return IntStream.range(0, numbers.length)
                .filter(i -> i == 0 || numbers[i] != numbers[i - 1])
                .mapToDouble(i -> numbers[i])
                .toArray();
    }

    /** The number of thresholds of a feature. */
    public int count(int feature) {
        return ascending[feature].length;
    }

    /** Whether no feature has more, and none is NaN. */
    public boolean fit(int most) {
        return Arrays.stream(ascending)
                .allMatch(of -> of.length <= most && (of.length == 0 || !Double.isNaN(of[of.length - 1])));
    }

    /** How many thresholds of a feature are below a number. */
    public int below(int feature, double number) {
        double[] of = ascending[feature];
        int low = 0;
        int high = of.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (of[middle] < number) {
                low = middle + 1;
                continue;
            }
            high = middle;
        }
        return low;
    }

    /** The ranks of a feature's values, compared in the ensemble's precision, and this one where a value is missing. */
    public int[] ranks(int feature, double[] numbers, int ofMissing) {
        int[] ranks = new int[numbers.length];
        for (int i = 0; i < ranks.length; i++) {
            double number = singlePrecision ? (float) numbers[i] : numbers[i];
            ranks[i] = Double.isNaN(number) ? ofMissing : below(feature, number);
        }
        return ranks;
    }
}
