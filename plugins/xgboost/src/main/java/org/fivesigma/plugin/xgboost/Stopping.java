package org.fivesigma.plugin.xgboost;

/** Watches the log loss of validation events from tree to tree. */
final class Stopping {
    private final int patience;
    private int seen;
    private int best;
    private double least = Double.POSITIVE_INFINITY;

    Stopping(int patience) {
        this.patience = patience;
    }

    /** Takes the log loss after one more tree. */
    void add(double logLoss) {
        seen++;
        if (logLoss < least) {
            least = logLoss;
            best = seen;
        }
    }

    /** Whether the last trees, as many as patience allows, brought nothing. */
    boolean isDue() {
        return seen - best >= patience;
    }

    /** The number of trees with the lowest log loss. */
    int best() {
        return best;
    }

    /** The lowest log loss. */
    double least() {
        return least;
    }
}
