package org.fivesigma.plugin.explanation.permutation;

/**
 * What scores are compared with; the arrays are shared, so do not change them.
 *
 * @param signal whether each event is signal
 * @param weights the weight of each event
 * @param threshold events with a score above it are taken for signal
 */
public record Truth(boolean[] signal, double[] weights, double threshold) {
    /** The number of events. */
    int events() {
        return signal.length;
    }
}
