package org.fivesigma.plugin.explanation.shap;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A context of so many threads for steps that write no files. */
record Surroundings(int threads) implements StepContext {
    @Override
    public Path scratch() {
        throw new UnsupportedOperationException("nothing here writes files");
    }

    @Override
    public void progress(double done, String what) {}
}
