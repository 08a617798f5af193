package org.fivesigma.plugin.figures.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.Decimals;
import org.fivesigma.plugin.figures.draw.Lettering;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Run;
import org.fivesigma.plugin.figures.draw.Stroke;
import org.fivesigma.plugin.figures.draw.Surface;
import org.fivesigma.plugin.figures.draw.Typeface;

/** Writes marks as the operators of a PDF page, in a coordinate system whose y axis runs downwards. */
final class PdfSurface implements Surface {
    /** How far the control points of a quarter circle lie along the tangents, in radii. */
    private static final double QUARTER = 0.5522847498;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Set<Long> opacities = new TreeSet<>();
    private final EmbeddedFont font;
    private final Typeface typeface = Typeface.liberationSans();
    private final Lettering lettering = new Lettering();

    PdfSurface(EmbeddedFont font) {
        this.font = font;
    }

    /** The page content. */
    byte[] content() {
        return content.toByteArray();
    }

    /** Scales all that follows, and turns the y axis downwards from so high. */
    void begin(double scale, double height) {
        write(scale, 0, 0, -scale, 0, height).operator("cm");
    }

    @Override
    public void path(Mark.Path path) {
        if (path.outline().isEmpty()) {
            return;
        }
        path.fill().ifPresent(colour -> colour(colour, "rg"));
        path.stroke().ifPresent(this::stroke);
        opacity(path.opacity());
        outline(path.outline());
        if (path.fill().isPresent()) {
            operator(path.stroke().isPresent() ? "B" : "f");
        } else {
            operator("S");
        }
        opaque(path.opacity());
    }

    /** What follows until {@link #opaque} lets so much shine through. */
    private void opacity(double opacity) {
        if (opacity < 1) {
            long percent = Decimals.scaled(opacity, 2);
            opacities.add(percent);
            operator("q");
            raw("/" + name(percent) + " ").operator("gs");
        }
    }

    private void opaque(double opacity) {
        if (opacity < 1) {
            operator("Q");
        }
    }

    /** Lines of no length with round ends are discs. */
    @Override
    public void dots(Mark.Dots dots) {
        if (dots.centres().isEmpty()) {
            return;
        }
        stroke(Stroke.solid(dots.colour(), 2 * dots.radius()));
        opacity(dots.opacity());
        raw("1 ").operator("J");
        for (Outline.Point centre : dots.centres()) {
            write(centre.x(), centre.y()).operator("m");
            write(centre.x(), centre.y()).operator("l");
        }
        operator("S");
        raw("0 ").operator("J");
        opaque(dots.opacity());
    }

    /** The opacities in use, in percent. */
    Set<Long> opacities() {
        return Collections.unmodifiableSet(opacities);
    }

    /** The name of a graphics state of this opacity. */
    static String name(long percent) {
        return "G" + percent;
    }

    @Override
    public void disc(Mark.Disc disc) {
        double x = disc.x();
        double y = disc.y();
        double r = disc.radius();
        double c = QUARTER * r;
        colour(disc.colour(), "rg");
        write(x + r, y).operator("m");
        write(x + r, y + c, x + c, y + r, x, y + r).operator("c");
        write(x - c, y + r, x - r, y + c, x - r, y).operator("c");
        write(x - r, y - c, x - c, y - r, x, y - r).operator("c");
        write(x + c, y - r, x + r, y - c, x + r, y).operator("c");
        operator("f");
    }

    @Override
    public void text(Mark.Text text) {
        List<Run> runs = text.runs().stream()
                .map(run -> new Run(typeface.shown(run.text()), run.shift(), run.scale()))
                .toList();
        double back = lettering.width(runs, text.size()) * share(text.anchor());
        colour(text.colour(), "rg");
        operator("BT");
        if (text.bold()) {
            stroke(Stroke.solid(text.colour(), Mark.Text.EMPHASIS * text.size()));
        }
        write(text.bold() ? 2 : 0).operator("Tr");
        if (text.upwards()) {
            write(0, -1, -1, 0, text.x(), text.y() + back).operator("Tm");
        } else {
            write(1, 0, 0, -1, text.x() - back, text.y()).operator("Tm");
        }
        for (Run run : runs) {
            raw("/F0 ").write(run.scale() * text.size()).operator("Tf");
            write(run.shift() * text.size()).operator("Ts");
            raw("<" + font.encode(run.text()) + "> ").operator("Tj");
        }
        operator("ET");
    }

    private static double share(Mark.Anchor anchor) {
        return anchor == Mark.Anchor.START ? 0 : anchor == Mark.Anchor.MIDDLE ? 0.5 : 1;
    }

    @Override
    public void clipped(Mark.Clipped clipped) {
        if (clipped.marks().isEmpty() || clipped.region().isEmpty()) {
            return;
        }
        operator("q");
        outline(clipped.region());
        operator("W n");
        clipped.marks().forEach(mark -> mark.drawOn(this));
        operator("Q");
    }

    private void stroke(Stroke stroke) {
        colour(stroke.colour(), "RG");
        write(stroke.width()).operator("w");
        List<Double> dashes = stroke.dashes();
        raw("[" + dashes.stream().map(PdfSurface::number).collect(Collectors.joining(" ")) + "] 0 ")
                .operator("d");
    }

    private void colour(Colour colour, String operator) {
        write(colour.red(), colour.green(), colour.blue()).operator(operator);
    }

    private void outline(Outline outline) {
        for (Outline.Stretch stretch : outline.stretches()) {
            String operator = "m";
            for (Outline.Point point : stretch.points()) {
                write(point.x(), point.y()).operator(operator);
                operator = "l";
            }
            if (stretch.closed()) {
                operator("h");
            }
        }
    }

    private PdfSurface write(double... numbers) {
        for (double number : numbers) {
            raw(number(number)).raw(" ");
        }
        return this;
    }

    private void operator(String operator) {
        raw(operator).raw("\n");
    }

    private PdfSurface raw(String text) {
        content.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private static String number(double value) {
        return Decimals.text(value, 3);
    }
}
