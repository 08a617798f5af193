package org.fivesigma.plugin.figures;

import java.io.IOException;
import org.apache.pdfbox.util.Version;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Figure;
import org.fivesigma.plugin.figures.draw.FigurePainter;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Style;

/** Draws a figure as SVG text, PDF file and pixels that show the same picture. */
@StepType(name = "draw", version = 3, summary = "Draws a figure as SVG, PDF and PNG.", example = """
                width: 640
                height: 480
                font-size: 14
                palette: petroff
                """)
public final class Draw implements Step<Draw.Params, Draw.Inputs, Draw.Output> {
    /** The style of the drawing. */
    public record Params(
            @Doc("width in pixels of a figure of one panel; panels side by side are smaller")
            @Default("640")
            @Range(min = 200, max = 4000)
            int width,

            @Doc("height in pixels of a figure of one panel, without title and comparison panel")
            @Default("480")
            @Range(min = 150, max = 4000)
            int height,

            @Doc("size of axis titles in pixels") @Default("14") @Range(min = 6, max = 60)
            int fontSize,

            @Doc("colours of samples") @Default("petroff") Palette palette) {}

    /** What is drawn. */
    public record Inputs(@Doc("the figure to draw") Figure figure) {}

    /** The drawing. */
    public record Output(
            @Doc("the figure as SVG, PDF and PNG") Drawing drawing) {}

    /** For the engine. */
    public Draw() {}

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws IOException {
        Style style = new Style(params.width(), params.height(), params.fontSize(), params.palette());
        Picture picture = new FigurePainter(style).paint(inputs.figure());
        return new Output(Formats.of(picture));
    }

    @Override
    public String fingerprint() {
        return "pdfbox " + Version.getVersion();
    }
}
