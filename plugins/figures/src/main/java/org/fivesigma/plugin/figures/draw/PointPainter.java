package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** Draws points with error bars, and arrows where they lie beyond the axis. */
final class PointPainter {
    private static final Stroke HALO = Stroke.solid(Colour.WHITE, 0.8);

    private final Plot plot;
    private final Colours colours;
    private final double radius;

    PointPainter(Plot plot, Colours colours, double radius) {
        this.plot = plot;
        this.colours = colours;
        this.radius = radius;
    }

    /** The points of a series. */
    List<Mark> draw(Series.Points points) {
        List<Outline.Point> centres = new ArrayList<>();
        Tracing bars = new Tracing();
        Tracing arrows = new Tracing();
        for (int i = 0; i < points.x().size(); i++) {
            double x = points.x().get(i);
            double y = points.y().get(i);
            if (!Reach.drawable(x, y) || !plot.x().holds(x)) {
                continue;
            }
            if (!plot.y().holds(y)) {
                arrow(arrows, plot.x().pixel(x), y > plot.y().low());
                continue;
            }
            double low = Reach.drawable(points.below().get(i)) ? points.below().get(i) : 0;
            double high = Reach.drawable(points.above().get(i)) ? points.above().get(i) : 0;
            bars.from(plot.x().pixel(x), plot.y().pixel(y - low))
                    .to(plot.x().pixel(x), plot.y().pixel(y + high));
            centres.add(new Outline.Point(plot.x().pixel(x), plot.y().pixel(y)));
        }
        Colour colour = colours.ink(points);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.line(bars.outline(), Stroke.solid(colour, 1.2)));
        marks.addAll(markers(colours.marker(points), centres, radius, colour));
        marks.add(new Mark.Path(arrows.outline(), Optional.of(colour), Optional.empty()));
        return marks;
    }

    /** Markers of one shape; those in colour have a light line around them, to stand out from areas of their colour. */
    static List<Mark> markers(Marker marker, List<Outline.Point> centres, double radius, Colour colour) {
        List<Mark> marks = new ArrayList<>();
        if (marker == Marker.DISC) {
            centres.forEach(centre -> marks.add(new Mark.Disc(centre.x(), centre.y(), radius, colour)));
            return marks;
        }
        Tracing tracing = new Tracing();
        for (Outline.Point centre : centres) {
            marker.trace(tracing, centre.x(), centre.y(), 1.2 * radius);
            tracing.close();
        }
        marks.add(new Mark.Path(tracing.outline(), Optional.of(colour), Optional.of(HALO)));
        return marks;
    }

    /** An arrow at the edge of the plot that points to where the point would be. */
    private void arrow(Tracing arrows, double x, boolean up) {
        double tip = up ? plot.top() + 1.5 : plot.bottom() - 1.5;
        double foot = tip + (up ? 1 : -1) * 2.6 * radius;
        arrows.from(x, tip)
                .to(x - 1.3 * radius, foot)
                .to(x + 1.3 * radius, foot)
                .close();
    }
}
