package org.fivesigma.testkit;

import java.util.List;
import java.util.function.Supplier;
import org.fivesigma.catalog.StepEntry;

/**
 * The step under contract, with all that its author gave to try it.
 *
 * @param entry the step
 * @param examples the examples that bind
 * @param inputs gives the inputs of a run
 * @param contents encodes artifacts
 */
record Subject(StepEntry entry, List<Example> examples, Supplier<? extends Record> inputs, ArtifactContents contents) {
    Subject {
        examples = List.copyOf(examples);
    }

    /** A run of the step that changes nothing of the surroundings. */
    StepRun run() {
        return new StepRun(entry.step(), contents);
    }
}
