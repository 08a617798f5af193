package org.fivesigma.plugin.figures;

import java.io.IOException;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.pdf.PdfWriter;
import org.fivesigma.plugin.figures.png.PngWriter;
import org.fivesigma.plugin.figures.svg.SvgWriter;

/** Writes one picture in every file format. */
final class Formats {
    private Formats() {}

    /** The picture in all formats. */
    static Drawing of(Picture picture) throws IOException {
        return new Drawing(
                picture.title(),
                picture.description(),
                SvgWriter.write(picture),
                PdfWriter.write(picture),
                PngWriter.write(picture));
    }
}
