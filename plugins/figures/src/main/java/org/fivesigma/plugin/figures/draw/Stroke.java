package org.fivesigma.plugin.figures.draw;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param colour its colour
 * @param width its width in pixels
 * @param dashes lengths of dashes and gaps in turn; empty for a solid line
 */
public record Stroke(Colour colour, double width, List<Double> dashes) {
    /** Copies the dashes. */
    public Stroke {
        dashes = List.copyOf(dashes);
    }

    /** A solid line. */
    public static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, List.of());
    }
}
