package org.fivesigma.plugin.figures.draw;

/**
 * The rectangle between the axes and the scales along them.
 *
 * @param left left edge in pixels
 * @param top upper edge in pixels
 * @param width width in pixels
 * @param height height in pixels
 * @param x horizontal scale
 * @param y vertical scale
 */
record Plot(double left, double top, double width, double height, Scale x, Scale y) {
    /** A plot in a rectangle, with axes of these ranges. */
    static Plot of(double left, double top, double width, double height, Range x, Range y) {
        Scale across = new Scale(x.low(), x.high(), x.logarithmic(), left, left + width);
        Scale up = new Scale(y.low(), y.high(), y.logarithmic(), top + height, top);
        return new Plot(left, top, width, height, across, up);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The rectangle. */
    Outline outline() {
        return Outline.rectangle(left, top, width, height);
    }

    /**
     * What an axis shows.
     *
     * @param low value at the lower end
     * @param high value at the upper end
     * @param logarithmic whether the scale is logarithmic
     */
    record Range(double low, double high, boolean logarithmic) {}
}
