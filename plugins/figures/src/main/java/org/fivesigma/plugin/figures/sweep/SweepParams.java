package org.fivesigma.plugin.figures.sweep;

import java.util.List;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/**
 * What is written at a figure of a search.
 *
 * @param title above the figure
 * @param notes at the upper left
 */
public record SweepParams(
        @Doc("title above the figure") @Default("\"\"") String title,
        @Doc("short lines at the upper left") @Default("[]") List<String> notes) {}
