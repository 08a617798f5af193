package org.fivesigma.plugin.figures.sweep;

import org.fivesigma.api.Doc;
import org.fivesigma.api.data.Figure;

/**
 * How it is shown.
 *
 * @param figure the figure
 */
public record SweepOutput(@Doc("the search as a figure") Figure figure) {}
