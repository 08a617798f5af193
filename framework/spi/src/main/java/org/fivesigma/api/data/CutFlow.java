package org.fivesigma.api.data;

import java.util.List;

/**
 * How many events of each group survive each cut in turn.
 *
 * @param name the cut set
 * @param groups the groups of samples in columns, for example samples, then {@code signal} and {@code background}
 * @param rows the stages: first all events, then after each cut
 */
public record CutFlow(String name, List<String> groups, List<Row> rows) {
    /** Copies the lists. */
    public CutFlow {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /**
     * One stage.
     *
     * @param cut what was required, in words
     * @param counts what is left, one for each group
     */
    public record Row(String cut, List<Count> counts) {
        /** Copies the list. */
        public Row {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What is left of one group.
     *
     * @param entries number of events
     * @param sumOfWeights their sum of weights
     * @param sumOfSquaredWeights its variance
     * @param stepEfficiency fraction of the events of the stage before, by entries
     * @param stepError its binomial error
     * @param totalEfficiency fraction of all events, by entries
     * @param totalError its binomial error
     * @param weightedTotalEfficiency fraction of all events, by weight
     */
    public record Count(
            long entries,
            double sumOfWeights,
            double sumOfSquaredWeights,
            double stepEfficiency,
            double stepError,
            double totalEfficiency,
            double totalError,
            double weightedTotalEfficiency) {}
}
