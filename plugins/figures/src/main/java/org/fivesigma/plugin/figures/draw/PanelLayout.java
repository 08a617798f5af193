package org.fivesigma.plugin.figures.draw;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;

/**
 * Where everything in a panel stands.
 *
 * @param panel the panel
 * @param cell its cell
 * @param shapes its series
 * @param plot its axes
 * @param lower the axes below
 * @param corners blocks in the corners of the plot
 * @param beside blocks at the right of the plot, for which it has no room
 * @param bar the colours of values, at the right of the plot
 */
record PanelLayout(
        Figure.Panel panel,
        Cell cell,
        Shapes shapes,
        Plot plot,
        Optional<Plot> lower,
        Arrangement corners,
        List<Block> beside,
        Optional<ColourBar> bar) {
    /** Copies the list. */
    PanelLayout {
        beside = List.copyOf(beside);
    }

    /** The height of a panel below, as a share of the panel. */
    static final double LOWER_SHARE = 0.3;
}
