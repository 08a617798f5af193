package org.fivesigma.plugin.figures.png;

import java.util.List;
import org.fivesigma.plugin.figures.draw.Lettering;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Run;
import org.fivesigma.plugin.figures.draw.Stroke;
import org.fivesigma.plugin.figures.draw.Surface;
import org.fivesigma.plugin.figures.draw.Tracing;
import org.fivesigma.plugin.figures.draw.Typeface;

/** Paints marks on a raster, scaled to its pixels. */
final class PngSurface implements Surface {
    private static final int CORNERS = 24;

    private final Raster raster;
    private final double scale;
    private final Lettering lettering = new Lettering();
    private final Typeface typeface = Typeface.liberationSans();
    private final GlyphOutlines glyphs = GlyphOutlines.liberationSans();
    private final double[] circleX = new double[CORNERS];
    private final double[] circleY = new double[CORNERS];
    private Mask clip;

    PngSurface(Raster raster, double scale) {
        this.raster = raster;
        this.scale = scale;
        this.clip = Mask.all(raster.width(), raster.height());
        for (int i = 0; i < CORNERS; i++) {
            circleX[i] = StrictMath.cos(2 * Math.PI * i / CORNERS);
            circleY[i] = StrictMath.sin(2 * Math.PI * i / CORNERS);
        }
    }

    @Override
    public void path(Mark.Path path) {
        path.fill().ifPresent(colour -> {
            area(path.outline());
            raster.fill(colour, path.opacity(), clip);
        });
        path.stroke().ifPresent(stroke -> {
            LineTracer.trace(raster, scale, path.outline(), stroke);
            raster.fill(stroke.colour(), path.opacity(), clip);
        });
    }

    private void area(Outline outline) {
        for (Outline.Stretch stretch : outline.stretches()) {
            List<Outline.Point> points = stretch.points();
            Outline.Point from = points.get(points.size() - 1);
            for (Outline.Point to : points) {
                raster.edge(scale * from.x(), scale * from.y(), scale * to.x(), scale * to.y());
                from = to;
            }
        }
    }

    @Override
    public void disc(Mark.Disc disc) {
        circle(disc.x(), disc.y(), disc.radius());
        raster.fill(disc.colour(), 1, clip);
    }

    @Override
    public void dots(Mark.Dots dots) {
        dots.centres().forEach(centre -> circle(centre.x(), centre.y(), dots.radius()));
        raster.fill(dots.colour(), dots.opacity(), clip);
    }

    private void circle(double x, double y, double radius) {
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            raster.edge(
                    scale * (x + radius * circleX[i]),
                    scale * (y + radius * circleY[i]),
                    scale * (x + radius * circleX[next]),
                    scale * (y + radius * circleY[next]));
        }
    }

    @Override
    public void text(Mark.Text text) {
        List<Run> runs = text.runs().stream()
                .map(run -> new Run(typeface.shown(run.text()), run.shift(), run.scale()))
                .toList();
        double share = text.anchor() == Mark.Anchor.START ? 0 : text.anchor() == Mark.Anchor.MIDDLE ? 0.5 : 1;
        double along = -share * lettering.width(runs, text.size());
        Tracing tracing = new Tracing();
        for (Run run : runs) {
            double size = run.scale() * text.size();
            for (int codePoint : run.text().codePoints().toArray()) {
                letter(tracing, text, codePoint, new Pen(along, run.shift() * text.size(), size));
                along += typeface.width(Character.toString(codePoint)) * size;
            }
        }
        Outline letters = tracing.outline();
        area(letters);
        raster.fill(text.colour(), 1, clip);
        if (text.bold()) {
            Stroke stroke = Stroke.solid(text.colour(), Mark.Text.EMPHASIS * text.size());
            LineTracer.trace(raster, scale, letters, stroke);
            raster.fill(text.colour(), 1, clip);
        }
    }

    /** Where a letter begins, along its text and above its base line, and its size. */
    private record Pen(double along, double up, double size) {}

    private void letter(Tracing tracing, Mark.Text text, int codePoint, Pen pen) {
        for (Outline.Stretch stretch : glyphs.of(codePoint).stretches()) {
            for (Outline.Point point : stretch.points()) {
                double u = pen.along() + point.x() * pen.size();
                double v = pen.up() + point.y() * pen.size();
                if (text.upwards()) {
                    tracing.to(text.x() - v, text.y() - u);
                } else {
                    tracing.to(text.x() + u, text.y() - v);
                }
            }
            tracing.close();
        }
    }

    @Override
    public void clipped(Mark.Clipped clipped) {
        if (clipped.marks().isEmpty() || clipped.region().isEmpty()) {
            return;
        }
        Mask outer = clip;
        clip = Mask.rectangle(clipped.region(), scale, outer).orElseGet(() -> {
            area(clipped.region());
            return raster.mask(outer);
        });
        clipped.marks().forEach(mark -> mark.drawOn(this));
        clip = outer;
    }
}
