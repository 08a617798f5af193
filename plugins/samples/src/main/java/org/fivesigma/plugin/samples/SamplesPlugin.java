package org.fivesigma.plugin.samples;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the step that simulates stand-in samples. */
public final class SamplesPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Simulate.class);
    }
}
