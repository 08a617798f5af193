package org.fivesigma.plugin.weka;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A context of so many threads for steps that write no files. */
record Surroundings(int threads) implements StepContext {
    @Override
    public Path scratch() {
        throw new UnsupportedOperationException("these steps write no files");
    }

    @Override
    public void progress(double done, String what) {}
}
