package org.fivesigma.plugin.trees.boosting;

import java.util.Optional;

/**
 * Finds the split of a node that gains most: {@code GL^2 / (HL + l2) + GR^2 / (HR + l2) - G^2 / (H + l2)} of the sums of
 * gradients and hessians on both sides, as in XGBoost and scikit-learn's histogram boosting; of equal ones that of the first
 * feature, and there of the smallest threshold.
 *
 * <p>Missing values go to the side where they gain more. Where a node has none of a feature, they go where more events go.
 * Scores are compared as fractions, without a division for each bin.
 */
final class SplitSearch {
    /** A gain must exceed this part of the node's own score, so that rounding alone never splits. */
    private static final double ROUNDING = 1e-12;

    private final PackedColumns columns;
    private final GrowthRules rules;
    private final int bits;
    private final long countMask;
    private final long leastHessian;
    private final double l2;
    private final double minGain;

    /**
     * A search by these rules.
     *
     * @param leastHessian the smallest sum of hessians of a leaf, in units, at least 1
     */
    SplitSearch(PackedColumns columns, GrowthRules rules, Gradients gradients, long leastHessian) {
        this.columns = columns;
        this.rules = rules;
        this.bits = gradients.countBits();
        this.countMask = (1L << bits) - 1;
        this.leastHessian = leastHessian;
        this.l2 = rules.l2() * gradients.hessianUnits();
        double units = gradients.gradientUnits() / gradients.hessianUnits() * gradients.gradientUnits();
        this.minGain = rules.minGain() * units;
    }

    /** The best split of a node by one of these features, if any gains enough. */
    Optional<Split> best(Branch node, long[] histogram, int[] features) {
        if (node.hessian() < 2 * leastHessian) {
            return Optional.empty();
        }
        double own = (double) node.gradient() * node.gradient() / (node.hessian() + l2);
        Scan scan = new Scan(node, histogram, own + Math.max(minGain, ROUNDING * own));
        for (int feature : features) {
            scan.feature(feature);
        }
        return scan.best(own);
    }

    /** One pass through the bins of a node. */
    private final class Scan {
        private final long[] histogram;
        private final long gradient;
        private final long hessian;
        private final int rows;
        private double score;
        private double scale = 1;
        private int feature = -1;
        private int bin;
        private boolean missingLeft;
        private long leftGradient;
        private long leftSum;

        private Scan(Branch node, long[] histogram, double required) {
            this.histogram = histogram;
            this.gradient = node.gradient();
            this.hessian = node.hessian();
            this.rows = node.rows();
            this.score = required;
        }

        private void feature(int number) {
            PackedColumns.Lane lane = columns.lane(number);
            int missing = 2 * (lane.first() + lane.bins());
            if ((histogram[missing + 1] & countMask) == 0) {
                if (upwards(lane, 0, 0)) {
                    feature = number;
                    missingLeft = 2 * (leftSum & countMask) > rows;
                }
                return;
            }
            if (upwards(lane, 0, 0)) {
                feature = number;
                missingLeft = false;
            }
            if (upwards(lane, histogram[missing], histogram[missing + 1])) {
                feature = number;
                missingLeft = true;
            }
        }

        /** Moves bins to the left one by one, after what is there already; gives whether a better split was found. */
        private boolean upwards(PackedColumns.Lane lane, long gradientBefore, long sumBefore) {
            long gradientLeft = gradientBefore;
            long sumLeft = sumBefore;
            boolean found = false;
            int first = 2 * lane.first();
            int end = first + 2 * lane.bins();
            long[] sums = histogram;
            for (int at = first; at < end; at += 2) {
                gradientLeft += sums[at];
                sumLeft += sums[at + 1];
                int count = (int) (sumLeft & countMask);
                if (count < rules.minLeaf()) {
                    continue;
                }
                if (rows - count < rules.minLeaf()) {
                    break;
                }
                if (better(gradientLeft, sumLeft >> bits)) {
                    found = true;
                    bin = at - first >> 1;
                    leftGradient = gradientLeft;
                    leftSum = sumLeft;
                }
            }
            return found;
        }

        private boolean better(long gradientLeft, long hessianLeft) {
            long hessianRight = hessian - hessianLeft;
            double gl = gradientLeft;
            double gr = gradient - gradientLeft;
            double hl = hessianLeft + l2;
            double hr = hessianRight + l2;
            double newScore = gl * gl * hr + gr * gr * hl;
            double newScale = hl * hr;
            if (newScore * scale <= score * newScale || Math.min(hessianLeft, hessianRight) < leastHessian) {
                return false;
            }
            score = newScore;
            scale = newScale;
            return true;
        }

        private Optional<Split> best(double own) {
            if (feature < 0) {
                return Optional.empty();
            }
            int count = (int) (leftSum & countMask);
            double gain = score / scale - own;
            return Optional.of(new Split(feature, bin, missingLeft, leftGradient, leftSum >> bits, count, gain));
        }
    }
}
