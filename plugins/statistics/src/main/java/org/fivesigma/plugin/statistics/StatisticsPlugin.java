package org.fivesigma.plugin.statistics;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers histograms, fits and significances. */
public final class StatisticsPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(FillHistogram.class, FitShape.class, WilksSignificance.class);
    }
}
