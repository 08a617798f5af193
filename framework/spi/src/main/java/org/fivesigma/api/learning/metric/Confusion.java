package org.fivesigma.api.learning.metric;

/**
 * How a threshold divides signal and background, in sums of weights. Ratios are NaN when there is nothing to divide by; with
 * negative weights they may leave [0, 1].
 *
 * @param signalSelected signal above the threshold (true positives)
 * @param signalLost signal not above it (false negatives)
 * @param backgroundSelected background above the threshold (false positives)
 * @param backgroundRejected background not above it (true negatives)
 */
public record Confusion(
        double signalSelected, double signalLost, double backgroundSelected, double backgroundRejected) {
    /** Counts events as signal whose score is above the threshold. */
    public static Confusion above(double threshold, double[] scores, boolean[] signal, double[] weights) {
        CompensatedSum[] sums = {new CompensatedSum(), new CompensatedSum(), new CompensatedSum(), new CompensatedSum()
        };
        for (int i = 0; i < scores.length; i++) {
            int selected = scores[i] > threshold ? 0 : 1;
            sums[signal[i] ? selected : 2 + selected].add(weights[i]);
        }
        return new Confusion(sums[0].value(), sums[1].value(), sums[2].value(), sums[3].value());
    }

    /** The fraction of events that are told right. */
    public double accuracy() {
        return (signalSelected + backgroundRejected) / total();
    }

    /** The mean of the fractions of signal and of background that are told right. */
    public double balancedAccuracy() {
        return (efficiency() + 1 - backgroundEfficiency()) / 2;
    }

    /** The fraction of the selected events that are signal (precision). */
    public double purity() {
        return signalSelected / (signalSelected + backgroundSelected);
    }

    /** The fraction of signal that is selected (recall, true positive rate). */
    public double efficiency() {
        return signalSelected / (signalSelected + signalLost);
    }

    /** The fraction of background that is selected (false positive rate). */
    public double backgroundEfficiency() {
        return backgroundSelected / (backgroundSelected + backgroundRejected);
    }

    /** The harmonic mean of purity and efficiency. */
    public double f1() {
        return 2 * signalSelected / (2 * signalSelected + backgroundSelected + signalLost);
    }

    /** The sum of all weights. */
    public double total() {
        return signalSelected + signalLost + backgroundSelected + backgroundRejected;
    }
}
