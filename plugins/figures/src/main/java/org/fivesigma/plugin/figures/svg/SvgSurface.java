package org.fivesigma.plugin.figures.svg;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.Decimals;
import org.fivesigma.plugin.figures.draw.Lettering;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Run;
import org.fivesigma.plugin.figures.draw.Stroke;
import org.fivesigma.plugin.figures.draw.Surface;

/** Writes marks as SVG elements, with a stand-in for the beginning of every name. */
final class SvgSurface implements Surface {
    /** Stands for the beginning of names until the text is known; no text of a picture can hold this character. */
    static final String ID = "\u0001";

    /** Texts wider than this many font sizes get a length: numbers at ticks have room to spare. */
    private static final double LONG = 3;

    private final Lettering lettering = new Lettering();
    private final StringBuilder text = new StringBuilder();
    private int clips;

    /** What was written so far. */
    String text() {
        return text.toString();
    }

    @Override
    public void path(Mark.Path path) {
        if (path.outline().isEmpty()) {
            return;
        }
        text.append("<path d=\"").append(SvgPath.data(path.outline())).append("\" fill=\"");
        text.append(path.fill().map(SvgSurface::hex).orElse("none")).append('"');
        path.stroke().ifPresent(this::stroke);
        if (path.opacity() < 1) {
            path.fill().ifPresent(colour -> attribute(" fill-opacity", path.opacity()));
            path.stroke().ifPresent(stroke -> attribute(" stroke-opacity", path.opacity()));
        }
        text.append("/>\n");
    }

    private void stroke(Stroke stroke) {
        text.append(" stroke=\"").append(hex(stroke.colour())).append("\" stroke-width=\"");
        text.append(Decimals.text(stroke.width(), 2)).append('"');
        if (!stroke.dashes().isEmpty()) {
            String dashes =
                    stroke.dashes().stream().map(dash -> Decimals.text(dash, 2)).collect(Collectors.joining(" "));
            text.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
    }

    @Override
    public void disc(Mark.Disc disc) {
        attribute("<circle cx", disc.x());
        attribute(" cy", disc.y());
        attribute(" r", disc.radius());
        text.append(" fill=\"").append(hex(disc.colour())).append("\"/>\n");
    }

    /** Lines of no length with round ends are discs, and take a third of the text of circles. */
    @Override
    public void dots(Mark.Dots dots) {
        if (dots.centres().isEmpty()) {
            return;
        }
        text.append("<path d=\"").append(SvgPath.dots(dots.centres())).append("\" fill=\"none\"");
        stroke(Stroke.solid(dots.colour(), 2 * dots.radius()));
        text.append(" stroke-linecap=\"round\"");
        if (dots.opacity() < 1) {
            attribute(" stroke-opacity", dots.opacity());
        }
        text.append("/>\n");
    }

    @Override
    public void text(Mark.Text mark) {
        attribute("<text x", mark.x());
        attribute(" y", mark.y());
        attribute(" font-size", mark.size());
        if (mark.anchor() != Mark.Anchor.START) {
            text.append(" text-anchor=\"")
                    .append(mark.anchor() == Mark.Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (mark.upwards()) {
            text.append(" transform=\"rotate(-90 ")
                    .append(Decimals.text(mark.x(), 2))
                    .append(' ');
            text.append(Decimals.text(mark.y(), 2)).append(")\"");
        }
        text.append(" fill=\"").append(hex(mark.colour())).append('"');
        length(mark);
        if (mark.bold()) {
            stroke(Stroke.solid(mark.colour(), Mark.Text.EMPHASIS * mark.size()));
        }
        text.append('>');
        runs(mark.runs(), mark.size());
        text.append("</text>\n");
    }

    /** Holds long texts to the width for which room was left, also where another font stands in for the one measured. */
    private void length(Mark.Text mark) {
        double width = lettering.width(mark.runs(), mark.size());
        if (width > LONG * mark.size()) {
            attribute(" textLength", width);
            text.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
    }

    private void runs(List<Run> runs, double size) {
        double shift = 0;
        for (Run run : runs) {
            if (run.scale() == 1 && run.shift() == shift) {
                text.append(escaped(run.text()));
                continue;
            }
            attribute("<tspan dy", (shift - run.shift()) * size);
            attribute(" font-size", run.scale() * size);
            text.append('>').append(escaped(run.text())).append("</tspan>");
            shift = run.shift();
        }
    }

    @Override
    public void clipped(Mark.Clipped clipped) {
        if (clipped.marks().isEmpty() || clipped.region().isEmpty()) {
            return;
        }
        String name = ID + "c" + clips++;
        text.append("<clipPath id=\"").append(name).append("\"><path d=\"");
        text.append(SvgPath.data(clipped.region())).append("\"/></clipPath>\n<g clip-path=\"url(#");
        text.append(name).append(")\">\n");
        clipped.marks().forEach(mark -> mark.drawOn(this));
        text.append("</g>\n");
    }

    private void attribute(String name, double value) {
        text.append(name).append("=\"").append(Decimals.text(value, 2)).append('"');
    }

    /** Text for an element or a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hex(Colour colour) {
        return String.format(Locale.ROOT, "#%06x", colour.rgb());
    }
}
