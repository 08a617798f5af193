package org.fivesigma.report;

import java.util.Optional;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.InlineSvg;

/**
 * What a figure's card shows: the drawing, its pixels, or a note why it shows neither.
 *
 * @param svg the drawing, where it is shown so
 * @param png the drawing as pixels, where it is shown so; else empty
 * @param note why it is not shown; empty where it is
 * @param width how wide it is drawn, in pixels of the page
 */
record FigurePicture(Optional<InlineSvg> svg, byte[] png, String note, double width) {
    /** Drawings of more pixels than one panel has get the whole width of the page. */
    private static final double WIDE = 760;

    private static final byte[] NONE = {};

    static FigurePicture drawn(InlineSvg svg) {
        return new FigurePicture(Optional.of(svg), NONE, "", svg.width());
    }

    static FigurePicture pixels(InlineSvg svg, byte[] png) {
        return new FigurePicture(Optional.empty(), png, "", svg.width());
    }

    static FigurePicture absent(String why) {
        return new FigurePicture(Optional.empty(), NONE, why, 0);
    }

    /** Whether it needs the whole width of the page. */
    boolean isWide() {
        return width > WIDE;
    }

    /** How much it adds to the page, in characters. */
    int length() {
        return svg.map(InlineSvg::length).orElse(0) + Html.pictureLength(png);
    }

    void write(Html html, String label) {
        html.open("div", "class", note.isEmpty() ? "drawing" : "drawing absent");
        svg.ifPresent(drawing -> drawing.write(html));
        if (png.length > 0) {
            html.picture(png, label, "width", Long.toString(Math.round(width)));
        }
        if (!note.isEmpty()) {
            html.element("p", note);
        }
        html.close();
    }
}
