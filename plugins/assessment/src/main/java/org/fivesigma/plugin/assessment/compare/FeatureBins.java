package org.fivesigma.plugin.assessment.compare;

import java.util.Arrays;
import org.fivesigma.api.data.Binning;
import org.fivesigma.api.figure.ColumnBins;
import org.fivesigma.api.learning.metric.DescendingOrder;

/**
 * Bins that show the bulk of a feature: a few far values do not press all others into one bin.
 *
 * <p>They reach from the lowest to the highest value, unless the central 99.8 % of the events take less than half of that; then
 * over these. Whole numbers that do not spread farther than the bins get bins of width 1 around them.
 */
final class FeatureBins {
    private static final double BEYOND = 1e300;
    private static final double TAIL = 0.001;

    private FeatureBins() {}

    static Binning of(double[] values, int bins) {
        double[] finite =
                Arrays.stream(values).filter(value -> Math.abs(value) <= BEYOND).toArray();
        if (finite.length == 0) {
            return Binning.uniform(0, 1, bins);
        }
        int[] order = DescendingOrder.of(finite);
        int tail = (int) (TAIL * finite.length);
        double low = finite[order[order.length - 1]];
        double high = finite[order[0]];
        double lowBulk = finite[order[order.length - 1 - tail]];
        double highBulk = finite[order[tail]];
        if (highBulk > lowBulk && 2 * (highBulk - lowBulk) < high - low) {
            low = lowBulk;
            high = highBulk;
        }
        return ColumnBins.between(low, high, Arrays.stream(finite).allMatch(value -> value == Math.rint(value)), bins);
    }
}
