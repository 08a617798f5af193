package org.fivesigma.plugin.samples;

/** Chooses which values of a column are missing: exactly so many of them, each as likely as any other. */
final class Gaps {
    private Gaps() {}

    /** The values with round(fraction * length) of them set to NaN. */
    static double[] in(double[] values, double fraction, RandomStream stream) {
        double[] gapped = values.clone();
        long left = Math.round(fraction * values.length);
        for (int row = 0; row < gapped.length; row++) {
            // Selection sampling: the chance is what is left to choose over what is left to choose from.
            if (stream.uniform(row) * (gapped.length - row) < left) {
                gapped[row] = Double.NaN;
                left--;
            }
        }
        return gapped;
    }
}
