package org.fivesigma.plugin.weka.model;

import java.io.DataOutputStream;
import java.io.IOException;
import org.fivesigma.api.StepFailure;

/** What was learnt, in one of the forms in which it is stored. */
sealed interface Scorer permits LogisticScorer, TreesScorer, FileScorer {
    /**
     * The score of each event.
     *
     * @param values for each feature the value of each event, NaN where it is missing
     * @param rows the number of events
     */
    double[] scores(double[][] values, int rows) throws StepFailure;

    /** The name of the form. */
    String form();

    /** Writes all there is to know. */
    void write(DataOutputStream out) throws IOException;
}
