package org.fivesigma.plugin.figures;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.plugin.figures.pairs.PairPlots;
import org.fivesigma.plugin.figures.sweep.SearchHeatMap;
import org.fivesigma.plugin.figures.sweep.SearchHistory;
import org.fivesigma.plugin.figures.sweep.SearchImportance;
import org.fivesigma.plugin.figures.sweep.SearchParallel;
import org.fivesigma.plugin.figures.sweep.SearchSlice;

/** Offers the steps that make and draw figures. */
public final class FiguresPlugin implements Plugin {
    /** For the service loader. */
    public FiguresPlugin() {}

    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(
                Distributions.class,
                PairPlots.class,
                Stack.class,
                FitOverlay.class,
                FigureGrid.class,
                SearchHistory.class,
                SearchSlice.class,
                SearchParallel.class,
                SearchHeatMap.class,
                SearchImportance.class,
                Draw.class,
                DrawTree.class,
                DrawNetwork.class);
    }
}
