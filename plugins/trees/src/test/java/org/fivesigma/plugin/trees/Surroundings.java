package org.fivesigma.plugin.trees;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** What a learner sees of its surroundings in a test: nothing but the number of threads. */
record Surroundings(int threads) implements StepContext {
    @Override
    public Path scratch() {
        throw new IllegalStateException("trees need no files");
    }

    @Override
    public void progress(double done, String what) {
        // nobody watches
    }
}
