package org.fivesigma.search.trial;

import java.util.Arrays;
import org.fivesigma.api.learning.LabelledEvents;

/** Events that all count the same. */
public final class Unweighted {
    private Unweighted() {}

    /** The same events, each of weight 1. */
    public static LabelledEvents of(LabelledEvents events) {
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        double[] weights = new double[events.rows()];
        Arrays.fill(weights, 1);
        return new LabelledEvents(events.features(), values, events.signal(), weights);
    }
}
