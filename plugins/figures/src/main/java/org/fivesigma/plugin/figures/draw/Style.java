package org.fivesigma.plugin.figures.draw;

/**
 * Sizes and colours of a picture.
 *
 * @param width width of a figure of one panel, in pixels
 * @param height height of a figure of one panel, in pixels
 * @param fontSize size of axis titles, in pixels
 * @param palette colours of samples
 */
public record Style(double width, double height, double fontSize, Palette palette) {
    /** The size of tick labels, legends and boxes. */
    public double smallSize() {
        return 0.9 * fontSize;
    }

    /** The distance of base lines of small text. */
    public double smallLine() {
        return 1.25 * smallSize();
    }
}
