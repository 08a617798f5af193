package org.fivesigma.plugin.assessment.scored;

import org.fivesigma.api.learning.metric.DescendingOrder;
import org.fivesigma.api.learning.metric.RankedScores;

/** Events with their order from the highest score to the lowest, which is found once for all weights. */
public final class RankedEvents {
    private final ScoredEvents events;
    private final int[] order;
    private final RankedScores scores;

    private RankedEvents(ScoredEvents events, int[] order) {
        this.events = events;
        this.order = order;
        this.scores = RankedScores.of(order, events.scores(), events.signal(), events.weights());
    }

    /** These events in order. */
    public static RankedEvents of(ScoredEvents events) {
        return new RankedEvents(events, DescendingOrder.of(events.scores()));
    }

    /** The same events with other weights. */
    public RankedEvents weightedBy(double[] weights) {
        return new RankedEvents(events.weightedBy(weights), order);
    }

    /** The same events, each counting once. */
    public RankedEvents unweighted() {
        return new RankedEvents(events.unweighted(), order);
    }

    /** The events as they stand. */
    public ScoredEvents events() {
        return events;
    }

    /** Their places from the highest score to the lowest; shared, so do not change it. */
    public int[] order() {
        return order;
    }

    /** How much signal and background lies at or above each score. */
    public RankedScores scores() {
        return scores;
    }
}
