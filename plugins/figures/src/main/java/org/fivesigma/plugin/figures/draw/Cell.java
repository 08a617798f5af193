package org.fivesigma.plugin.figures.draw;

/**
 * The rectangle of a panel with its axis numbers and titles.
 *
 * @param left left edge in pixels
 * @param top upper edge in pixels
 * @param width width in pixels
 * @param height height of the panel, without a panel below it
 */
record Cell(double left, double top, double width, double height) {}
