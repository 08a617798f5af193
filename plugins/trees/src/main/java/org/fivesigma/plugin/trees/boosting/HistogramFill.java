package org.fivesigma.plugin.trees.boosting;

/**
 * The innermost loops: gradients and hessians of events added to the bins that their features fall in.
 *
 * <p>A histogram has two numbers for each bin: the sum of quantised gradients, and the sum of quantised hessians above
 * {@code bits} bits with the number of events. All are whole numbers, so sums are exact and the same in any order.
 */
final class HistogramFill {
    private HistogramFill() {}

    /**
     * Adds events to the histograms of four features.
     *
     * @param packed bins of the four features for each row
     * @param rows the rows, by position
     * @param pairs gradients and hessians, by position
     * @param first position of the first bin of each feature
     */
    static void four(
            int[] packed, int[] rows, long[] pairs, int start, int end, int bits, long[] histogram, int[] first) {
        int a = 2 * first[0];
        int b = 2 * first[1];
        int c = 2 * first[2];
        int d = 2 * first[3];
        for (int i = start; i < end; i++) {
            int bins = packed[rows[i]];
            long pair = pairs[i];
            long gradient = pair >> Integer.SIZE;
            long hessian = ((long) (int) pair << bits) + 1;
            int atA = a + ((bins & 0xFF) << 1);
            histogram[atA] += gradient;
            histogram[atA + 1] += hessian;
            int atB = b + (bins >>> 7 & 0x1FE);
            histogram[atB] += gradient;
            histogram[atB + 1] += hessian;
            int atC = c + (bins >>> 15 & 0x1FE);
            histogram[atC] += gradient;
            histogram[atC + 1] += hessian;
            int atD = d + (bins >>> 23 & 0x1FE);
            histogram[atD] += gradient;
            histogram[atD + 1] += hessian;
        }
    }

    /** Adds events to the histogram of one feature. */
    static void one(PackedColumns.Lane lane, int[] rows, long[] pairs, int start, int end, int bits, long[] histogram) {
        int[] packed = lane.packed();
        int shift = lane.shift();
        int mask = lane.mask();
        int first = 2 * lane.first();
        for (int i = start; i < end; i++) {
            int at = first + 2 * (packed[rows[i]] >>> shift & mask);
            long pair = pairs[i];
            histogram[at] += pair >> Integer.SIZE;
            histogram[at + 1] += ((long) (int) pair << bits) + 1;
        }
    }
}
