package org.fivesigma.plugin.explanation.shap;

/** One tree, made ready to tell what each feature adds. */
interface TreeKernel {
    /**
     * Adds the contributions of this tree to those of the events from {@code start} to before {@code end}.
     *
     * @param sums by feature and event
     */
    void add(RankedEvents events, int start, int end, double[][] sums) throws InterruptedException;
}
