package org.fivesigma.plugin.selection;

import org.fivesigma.api.data.CutFlow;

/** Counts events: how many, their sum of weights and its variance. */
final class Tally {
    private long entries;
    private final Sum weights = new Sum();
    private final Sum squares = new Sum();

    /** Counts the rows that are marked so. */
    static Tally of(boolean[] rows, boolean mark, double[] weights) {
        Tally tally = new Tally();
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == mark) {
                tally.entries++;
                tally.weights.add(weights[row]);
                tally.squares.add(weights[row] * weights[row]);
            }
        }
        return tally;
    }

    /** Counts what another has counted, too. */
    void add(Tally other) {
        entries += other.entries;
        weights.add(other.weights);
        squares.add(other.squares);
    }

    long entries() {
        return entries;
    }

    double sumOfWeights() {
        return weights.value();
    }

    double sumOfSquaredWeights() {
        return squares.value();
    }

    /** This stage of a cut-flow, of so many events before the cut and at the start. */
    CutFlow.Count count(Tally before, Tally start) {
        double step = fraction(before);
        double total = fraction(start);
        return new CutFlow.Count(
                entries,
                sumOfWeights(),
                sumOfSquaredWeights(),
                step,
                binomialError(step, before.entries),
                total,
                binomialError(total, start.entries),
                sumOfWeights() / start.sumOfWeights());
    }

    /** The fraction of events; NaN of none. */
    double fraction(Tally of) {
        return (double) entries / of.entries;
    }

    /** The error of an efficiency e of n events: sqrt(e (1 - e) / n). */
    static double binomialError(double efficiency, long events) {
        return Math.sqrt(efficiency * (1 - efficiency) / events);
    }
}
