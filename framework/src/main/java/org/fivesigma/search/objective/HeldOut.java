package org.fivesigma.search.objective;

import org.fivesigma.api.learning.LabelledEvents;

/**
 * The events that score candidates.
 *
 * @param signal whether each is signal
 * @param weights the weight that each counts with
 * @param signalTotal the sum of weights of the signal among all events that the folds divide
 * @param backgroundTotal the same of the background
 */
public record HeldOut(boolean[] signal, double[] weights, double signalTotal, double backgroundTotal) {
    /** These rows of the events that the folds divide. */
    public static HeldOut of(LabelledEvents events, int[] rows) {
        boolean[] signal = new boolean[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            signal[i] = events.signal()[rows[i]];
            weights[i] = events.weights()[rows[i]];
        }
        return new HeldOut(signal, weights, total(events, true), total(events, false));
    }

    private static double total(LabelledEvents events, boolean signal) {
        double total = 0;
        for (int i = 0; i < events.rows(); i++) {
            total += events.signal()[i] == signal ? events.weights()[i] : 0;
        }
        return total;
    }
}
