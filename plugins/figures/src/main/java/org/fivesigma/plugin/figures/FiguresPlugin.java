package org.fivesigma.plugin.figures;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the steps that make and draw figures. */
public final class FiguresPlugin implements Plugin {
    /** For the service loader. */
    public FiguresPlugin() {}

    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(
                Distributions.class, Stack.class, FitOverlay.class, FigureGrid.class, Draw.class, DrawTree.class);
    }
}
