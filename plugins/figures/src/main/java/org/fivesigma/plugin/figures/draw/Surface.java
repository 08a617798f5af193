package org.fivesigma.plugin.figures.draw;

/** What an output format must be able to draw. */
public interface Surface {
    /** Draws a line or an area. */
    void path(Mark.Path path);

    /** Draws a disc. */
    void disc(Mark.Disc disc);

    /** Draws many discs. */
    void dots(Mark.Dots dots);

    /** Draws a text. */
    void text(Mark.Text text);

    /** Draws marks within a region. */
    void clipped(Mark.Clipped clipped);
}
