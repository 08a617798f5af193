package org.fivesigma.plugin.explanation.permutation;

import java.util.List;
import org.fivesigma.api.StepFailure;

/** Scores the same events again and again, each time with some of their features permuted. */
interface Rescoring {
    /**
     * The scores of all events, for each unit and repeat.
     *
     * @param shuffled the units, each with as many repeats
     */
    List<double[][]> scores(List<Shuffled> shuffled) throws StepFailure, InterruptedException;
}
