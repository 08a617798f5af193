package org.fivesigma.plugin.figures.draw;

import java.util.List;

/**
 * A display list: all that is drawn, back to front, in pixels from the upper left corner.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param title the title in plain text
 * @param description one sentence for readers who cannot see it
 * @param marks what is drawn
 */
public record Picture(double width, double height, String title, String description, List<Mark> marks) {
    /** Copies the list. */
    public Picture {
        marks = List.copyOf(marks);
    }
}
