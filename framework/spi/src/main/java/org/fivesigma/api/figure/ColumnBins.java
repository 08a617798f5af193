package org.fivesigma.api.figure;

import java.util.Collection;
import org.fivesigma.api.data.Binning;

/** Chooses common bins for the values of a column in several samples. */
public final class ColumnBins {
    /** Numbers beyond this are as good as infinite and choose no range. */
    private static final double BEYOND = 1e300;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private boolean whole = true;

    private ColumnBins() {}

    /**
     * Bins from the smallest to the largest finite value; whole numbers that do not spread farther than the bins get bins
     * of width 1 around them.
     */
    public static Binning of(Collection<double[]> samples, int bins) {
        ColumnBins range = new ColumnBins();
        samples.forEach(range::include);
        return range.binning(bins);
    }

    private void include(double[] values) {
        for (double value : values) {
            if (Math.abs(value) <= BEYOND) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                whole &= value == Math.rint(value);
            }
        }
    }

    private Binning binning(int bins) {
        if (low > high) {
            return Binning.uniform(0, 1, bins);
        }
        return between(low, high, whole, bins);
    }

    /**
     * Bins over a range: of width 1 around whole numbers that do not spread farther than the bins, else so many; a little wider
     * than a range of no width.
     *
     * @param low the smallest value
     * @param high the largest value
     * @param whole whether all values are whole numbers
     * @param bins the number of bins
     */
    public static Binning between(double low, double high, boolean whole, int bins) {
        if (whole && high - low < bins) {
            return Binning.uniform(low - 0.5, high + 0.5, (int) (high - low) + 1);
        }
        double widest = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > 1e-9 * widest) {
            return Binning.uniform(low, high, bins);
        }
        double half = Math.max(1e-6 * widest, 1e-300);
        return Binning.uniform(low - half, high + half, bins);
    }
}
