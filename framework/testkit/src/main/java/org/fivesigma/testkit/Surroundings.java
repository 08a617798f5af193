package org.fivesigma.testkit;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/**
 * The surroundings of a step in a test: so many threads, and nobody who watches its progress, which must be a fraction.
 *
 * @param scratch the folder for files of the step
 * @param threads the number of threads
 */
public record Surroundings(Path scratch, int threads) implements StepContext {
    /** So many threads and no folder of its own, for steps that write no files. */
    public Surroundings(int threads) {
        // columns as small as those of tests stay in memory
        this(Path.of("target"), threads);
    }

    /** One thread. */
    public Surroundings() {
        this(1);
    }

    @Override
    public void progress(double done, String what) {
        if (!(done >= 0 && done <= 1)) {
            throw new IllegalArgumentException("progress is a fraction in [0, 1], not " + done);
        }
    }
}
