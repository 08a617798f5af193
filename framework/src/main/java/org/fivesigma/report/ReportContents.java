package org.fivesigma.report;

import org.fivesigma.run.RunResult;

/**
 * What a report is made of.
 *
 * @param result what the run gave
 * @param identity what was run
 * @param exhibits what is shown, read from the store
 * @param recipe the recipe as it was written
 * @param resolved the recipe with everything filled in, and where each value came from
 */
record ReportContents(RunResult result, RunIdentity identity, Exhibits exhibits, RecipeText recipe, String resolved) {
    /** Marks a table or figure whose numbers are of simulated samples, or lack the events of files that were left out. */
    String stamp() {
        if (result.plan().isSimulated()) {
            return "Simulated stand-in";
        }
        return result.skipped().isEmpty() ? "" : "Input files left out";
    }
}
