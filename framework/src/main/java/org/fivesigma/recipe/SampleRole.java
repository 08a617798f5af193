package org.fivesigma.recipe;

/** What a sample is in the analysis. */
public enum SampleRole {
    /** Simulated events of the process searched for. */
    SIGNAL,
    /** Simulated events of all other processes. */
    BACKGROUND,
    /** Events that were observed. */
    OBSERVED
}
