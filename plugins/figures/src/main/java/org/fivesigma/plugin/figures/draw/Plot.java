package org.fivesigma.plugin.figures.draw;

import java.util.List;

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
    /** A plot in a rectangle, with axes of these ranges; categories of the vertical axis stand from the top down. */
    static Plot of(double left, double top, double width, double height, Range x, Range y) {
        Scale across = new Scale(x.low(), x.high(), x.logarithmic(), left, left + width, x.categories());
        boolean down = !y.categories().isEmpty();
        double start = down ? top : top + height;
        double end = down ? top + height : top;
        Scale up = new Scale(y.low(), y.high(), y.logarithmic(), start, end, y.categories());
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
     * @param categories names of the stretches from whole number to whole number; empty for numbers
     */
    record Range(double low, double high, boolean logarithmic, List<String> categories) {
        /** Copies the list. */
        Range {
            categories = List.copyOf(categories);
        }
    }
}
