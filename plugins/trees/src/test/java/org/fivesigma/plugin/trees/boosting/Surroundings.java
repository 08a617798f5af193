package org.fivesigma.plugin.trees.boosting;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A context of so many threads for trainings, which write no files. */
record Surroundings(int threads) implements StepContext {
    @Override
    public Path scratch() {
        throw new UnsupportedOperationException("trainings write no files");
    }

    @Override
    public void progress(double done, String what) {
        // nobody looks
    }
}
