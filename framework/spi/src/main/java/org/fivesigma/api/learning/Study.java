package org.fivesigma.api.learning;

import java.util.List;

/**
 * Trains many candidates on the same folds of the same events, and scores what each fold holds out.
 *
 * <p>Whatever is shared, the scores are to the bit those of the same candidate trained alone. Several threads may ask at once.
 *
 * @param <P> the learner's parameters
 */
public interface Study<P extends Record> extends AutoCloseable {
    /**
     * Trains candidates of one family on one fold, and scores the events that it holds out.
     *
     * @param family candidates of equal {@link Learner#family}
     * @param fold which of the study's folds
     * @param threads how many threads this training may use; the scores are the same for any number
     * @param scores takes the scores of each candidate, once
     */
    void score(List<P> family, int fold, int threads, Scores scores) throws Exception;

    /** Gives up what was kept for sharing. */
    @Override
    default void close() {}

    /** Takes scores as they become known. */
    interface Scores {
        /**
         * The scores of one candidate.
         *
         * @param candidate its position in the family
         * @param heldOut the score of each event that the fold holds out, in the fold's order
         */
        void of(int candidate, double[] heldOut);
    }
}
