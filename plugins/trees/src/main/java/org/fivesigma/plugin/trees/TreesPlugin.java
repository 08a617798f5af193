package org.fivesigma.plugin.trees;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the learners of decision trees: single, forests and boosted. */
public final class TreesPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of();
    }
}
