package org.fivesigma.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /**
     * Marks a table or figure whose numbers are of simulated samples, or lack events: of files that were left out, or blinded
     * ones; or have those that the recipe blinds.
     */
    String stamp() {
        String lacks = result.skipped().isEmpty() ? "" : "Input files left out";
        String events = result.plan().isSimulated() ? "Simulated stand-in" : lacks;
        return Stream.of(events, result.plan().blinding().stamp())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
