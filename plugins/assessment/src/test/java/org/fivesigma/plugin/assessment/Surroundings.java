package org.fivesigma.plugin.assessment;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/** A step's surroundings where nothing is asked of them. */
record Surroundings(int threads) implements StepContext {
    Surroundings() {
        this(1);
    }

    @Override
    public Path scratch() {
        return Path.of("target"); // columns this small stay in memory
    }

    @Override
    public void progress(double done, String what) {}
}
