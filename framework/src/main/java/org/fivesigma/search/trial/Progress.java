package org.fivesigma.search.trial;

import org.fivesigma.api.StepContext;

/** Tells how far a search has come. */
public final class Progress {
    private final StepContext context;
    private int expected;
    private int done;

    /** Tells it to these surroundings of the search. */
    public Progress(StepContext context) {
        this.context = context;
    }

    /** More units of work lie ahead. */
    synchronized void expect(int units) {
        expected += units;
    }

    /** One unit of work is done. */
    synchronized void done() {
        done++;
        context.progress((double) done / expected, "training " + done + " of " + expected);
    }
}
