package org.fivesigma.plugin.weka;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the classifiers and attribute selectors of Weka. */
public final class WekaPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of();
    }
}
