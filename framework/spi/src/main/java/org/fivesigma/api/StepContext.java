package org.fivesigma.api;

import java.nio.file.Path;

/** The little that a running step may know of its surroundings; nothing here may change a result. */
public interface StepContext {
    /** Gives an empty folder of this run's own, deleted afterwards. */
    Path scratch();

    /** Reports progress: the fraction done in [0, 1] and a few words. */
    void progress(double done, String what);

    /** Gives how many threads the step may use; results are the same for any number. */
    int threads();

    /** Gives the journal of this step and these inputs. */
    default Journal journal() {
        return Journal.none();
    }
}
