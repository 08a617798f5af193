package org.fivesigma.plugin.explanation;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A step's surroundings where only the number of threads is asked for. */
record Threads(int threads) implements StepContext {
    @Override
    public Path scratch() {
        throw new UnsupportedOperationException("importance needs no files");
    }

    @Override
    public void progress(double done, String what) {}
}
