package org.fivesigma.api.learning;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/**
 * What a {@link Learner} has learnt: a score for each event.
 *
 * <p>An artifact of its own kind: each class of classifiers has an {@link org.fivesigma.api.ArtifactCodec} that writes it as
 * data, never by Java serialisation.
 */
public interface Classifier {
    /** The columns that a score is made of, in the order in which the classifier numbers them. */
    List<String> features();

    /**
     * Gives how much each event looks like signal: 0 not at all, 1 entirely; an event counts as signal above 0.5.
     *
     * @param events a table with all features as columns of numbers
     * @return one score in [0, 1] for each event
     * @throws StepFailure when the classifier cannot score such events
     */
    double[] scores(EventTable events) throws StepFailure;
}
