package org.fivesigma.plugin.trees.boosting;

/**
 * First and second derivatives of the logistic loss in whole numbers, so that sums over events are exact, the same in any order
 * and for any number of threads, and a node's sum is to the unit that of its children.
 *
 * <p>With weight {@code w}, class {@code y} and score {@code p} they are {@code g = w (p - y)} and {@code h = w p (1 - p)}. The
 * unit of gradients is at most 2 to the power -29 of the largest weight. The unit of hessians is as small as lets the sum over
 * all events and their number fit into 64 bits: below 2 to the power -26 of the mean weight for a million events.
 */
final class Gradients {
    /** Quantised values stay below 2 to this power. */
    private static final int VALUE_BITS = 30;
    /** The sum of hessians and the number of events share 64 bits, of which one is the sign. */
    private static final int SUM_BITS = 62;
    /** The largest hessian of an event of weight 1. */
    private static final double LARGEST_HESSIAN = 0.25;

    private final double[] weights;
    private final double[] ofSignal;
    private final double base;
    private final int countBits;
    private final double gradientUnits;
    private final double hessianUnits;
    private final double meanWeight;

    /**
     * The events that train.
     *
     * @param base the margin before the first tree
     */
    Gradients(boolean[] signal, double[] weights, double base) {
        this.weights = weights;
        this.base = base;
        ofSignal = new double[weights.length];
        double largest = 0;
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            ofSignal[row] = signal[row] ? weights[row] : 0;
            largest = Math.max(largest, Math.abs(weights[row]));
            sum += Math.abs(weights[row]);
        }
        meanWeight = sum / weights.length;
        countBits = Integer.SIZE - Integer.numberOfLeadingZeros(weights.length);
        int gradientScale = VALUE_BITS - 1 - Math.getExponent(largest);
        int hessianScale = Math.min(
                VALUE_BITS - 1 - Math.getExponent(largest * LARGEST_HESSIAN),
                SUM_BITS - countBits - 2 - Math.getExponent(sum * LARGEST_HESSIAN));
        gradientUnits = Math.scalb(1.0, gradientScale);
        hessianUnits = Math.scalb(1.0, hessianScale);
    }

    /** How many bits of a sum below the hessians hold the number of events. */
    int countBits() {
        return countBits;
    }

    /** How many units make a gradient of 1. */
    double gradientUnits() {
        return gradientUnits;
    }

    /** How many units make a hessian of 1. */
    double hessianUnits() {
        return hessianUnits;
    }

    /** A sum of hessians for events of mean weight 1, in units, at least 1. */
    long inHessianUnits(double sum) {
        return Math.max(1, Math.round(sum * meanWeight * hessianUnits));
    }

    /** The number of events. */
    int rows() {
        return weights.length;
    }

    /** The weight of an event. */
    double weight(int row) {
        return weights[row];
    }

    /**
     * Derivatives of some events.
     *
     * @param sums the sum of leaf values of each event
     * @param pairs takes the gradient in the upper, the hessian in the lower half
     */
    void fill(double[] sums, long[] pairs, int start, int end) {
        for (int row = start; row < end; row++) {
            double score = Logistic.of(base + sums[row]);
            double weighted = weights[row] * score;
            long gradient = (long) Math.rint((weighted - ofSignal[row]) * gradientUnits);
            long hessian = (long) Math.rint(weighted * (1 - score) * hessianUnits);
            pairs[row] = gradient << Integer.SIZE | hessian & 0xFFFFFFFFL;
        }
    }
}
