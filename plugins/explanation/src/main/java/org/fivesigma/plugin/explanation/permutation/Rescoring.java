package org.fivesigma.plugin.explanation.permutation;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;

/** Scores the same events again and again, each time with some of their features permuted. */
interface Rescoring {
    /** The quickest way to ask a classifier. */
    static Rescoring of(Classifier classifier, EventTable events, int threads)
            throws StepFailure, InterruptedException {
        if (classifier instanceof TreeEnsemble ensemble) {
            Optional<TreeRescoring> quick = TreeRescoring.of(ensemble, events, threads);
            if (quick.isPresent()) {
                return quick.get();
            }
        }
        return new PlainRescoring(classifier, events, threads);
    }

    /**
     * The scores of all events, for each unit and repeat.
     *
     * @param shuffled the units
     */
    List<double[][]> scores(List<Shuffled> shuffled) throws StepFailure, InterruptedException;

    /** The scores of all events as they are: with nothing permuted. */
    default double[] unpermuted(int events) throws StepFailure, InterruptedException {
        Shuffled nothing = Shuffled.of(new Unit("", List.of()), 1, events, 0);
        return scores(List.of(nothing)).get(0)[0];
    }
}
