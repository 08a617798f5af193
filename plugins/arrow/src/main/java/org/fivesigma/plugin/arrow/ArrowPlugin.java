package org.fivesigma.plugin.arrow;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the export of events to files that other programs open. */
public final class ArrowPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Export.class);
    }
}
