package org.fivesigma.plugin.explanation.permutation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.TreeEnsemble;

/** The distinct thresholds of each feature in all trees of an ensemble, ascending. */
final class Thresholds {
    private final double[][] ascending;

    private Thresholds(double[][] ascending) {
        this.ascending = ascending;
    }

    /** The thresholds of these nodes, by tree. */
    static Thresholds of(TreeEnsemble ensemble, int[][] nodes) {
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
        return new Thresholds(all);
    }

    private static double[] distinct(double[] numbers) {
        Arrays.sort(numbers);
        return IntStream.range(0, numbers.length)
                .filter(i -> i == 0 || numbers[i] != numbers[i - 1])
                .mapToDouble(i -> numbers[i])
                .toArray();
    }

    /** The number of thresholds of a feature. */
    int count(int feature) {
        return ascending[feature].length;
    }

    /** Whether no feature has more, and none is NaN. */
    boolean fit(int most) {
        return Arrays.stream(ascending)
                .allMatch(of -> of.length <= most && (of.length == 0 || !Double.isNaN(of[of.length - 1])));
    }

    /** How many thresholds of a feature are below a number. */
    int below(int feature, double number) {
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
}
