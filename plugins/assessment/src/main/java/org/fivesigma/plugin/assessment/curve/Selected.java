package org.fivesigma.plugin.assessment.curve;

import org.fivesigma.plugin.assessment.scored.ScoredEvents;

/**
 * What a threshold selects, in sums of weights and of squared weights.
 *
 * @param signal the signal that is selected
 * @param signalSquares its squared weights
 * @param background the background that is selected
 * @param backgroundSquares its squared weights
 * @param lost the signal that is lost
 * @param lostSquares its squared weights
 */
record Selected(
        double signal,
        double signalSquares,
        double background,
        double backgroundSquares,
        double lost,
        double lostSquares) {
    /** Selects the events of this score or a higher one. */
    static Selected from(double threshold, ScoredEvents events) {
        double[] sums = new double[6];
        for (int i = 0; i < events.rows(); i++) {
            boolean selected = events.scores()[i] >= threshold;
            boolean signal = events.signal()[i];
            if (!signal && !selected) {
                continue;
            }
            int place = signal ? (selected ? 0 : 4) : 2;
            double weight = events.weights()[i];
            sums[place] += weight;
            sums[place + 1] += weight * weight;
        }
        return new Selected(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    double allSignal() {
        return signal + lost;
    }
}
