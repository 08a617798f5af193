package org.fivesigma.search.trial;

import java.nio.file.Path;
import org.fivesigma.api.StepContext;

/**
 * The surroundings of a training within a search, whose progress is told in trainings.
 *
 * @param outer the surroundings of the search
 */
public record Quiet(StepContext outer) implements StepContext {
    @Override
    public Path scratch() {
        return outer.scratch();
    }

    @Override
    public void progress(double done, String what) {
        // one training of many is no news
    }

    @Override
    public int threads() {
        return outer.threads();
    }
}
