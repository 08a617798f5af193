package org.fivesigma.search;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the learner of these tests. */
public final class BinnedPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(BinnedLearner.class);
    }
}
