package org.fivesigma.plugin.assessment.scored;

import java.util.Collection;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/** The weights that give one part of a training set the yields of all its parts, class by class. */
public final class Yields {
    private final String column;
    private double signal;
    private double background;

    private Yields(String column) {
        this.column = column;
    }

    /** The yields of all parts, by the weights of a column. */
    public static Yields of(String column, Collection<EventTable> parts) throws StepFailure {
        Yields yields = new Yields(column);
        for (EventTable part : parts) {
            if (part.rows() > 0) {
                yields.add(ScoredEvents.of(part).weightedBy(part.numbers(column)));
            }
        }
        return yields;
    }

    private void add(ScoredEvents events) {
        signal += events.of(true).sum();
        background += events.of(false).sum();
    }

    /** The weights of a part in the column, scaled so that each class sums up to that of all parts. */
    public double[] scaled(EventTable part, ScoredEvents events) {
        double[] weights = part.numbers(column).clone();
        ScoredEvents weighted = events.weightedBy(weights);
        double ofSignal = signal / weighted.of(true).sum();
        double ofBackground = background / weighted.of(false).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= events.signal()[i] ? ofSignal : ofBackground;
        }
        return weights;
    }
}
