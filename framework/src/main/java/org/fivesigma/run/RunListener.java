package org.fivesigma.run;

import org.fivesigma.plan.Node;

/** Hears how a run goes on; called from many threads. */
public interface RunListener {
    /** A node is being computed. */
    default void started(Node node) {}

    /** A node is so far, in [0, 1]. */
    default void progress(Node node, double done, String what) {}

    /** A node has ended, one way or another. */
    default void ended(NodeOutcome outcome) {}

    /** A listener that hears nothing. */
    static RunListener silent() {
        return new RunListener() {};
    }
}
