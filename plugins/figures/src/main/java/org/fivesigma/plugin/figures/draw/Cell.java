package org.fivesigma.plugin.figures.draw;

/**
 * The rectangle of a panel with its axis numbers and titles.
 *
 * @param left left edge in pixels
 * @param top upper edge in pixels
 * @param width width in pixels
 * @param height height of the panel, without a panel below it
 * @param across whether numbers and title of the horizontal axis are shown
 * @param up whether numbers and title of the vertical axis are shown
 */
record Cell(double left, double top, double width, double height, boolean across, boolean up) {
    /** A panel with numbers and titles of both axes. */
    Cell(double left, double top, double width, double height) {
        this(left, top, width, height, true, true);
    }
}
