package org.fivesigma.plugin.statistics;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A context for steps that write no files. */
enum Quiet implements StepContext {
    CONTEXT;

    @Override
    public Path scratch() {
        throw new UnsupportedOperationException("these steps write no files");
    }

    @Override
    public void progress(double done, String what) {}

    @Override
    public int threads() {
        return 1;
    }
}
