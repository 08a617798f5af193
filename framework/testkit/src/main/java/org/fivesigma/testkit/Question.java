package org.fivesigma.testkit;

/** One thing that the contract asks of a step. */
interface Question {
    /** Asks, and adds what is wrong to the findings. */
    void ask(Subject subject, Findings findings);
}
