package org.fivesigma.plugin.figures.png;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Stroke;

/** Turns lines into the shapes they cover: a rectangle for each straight part, and a corner where two of them meet. */
final class LineTracer {
    /** Corners reach out to so many half widths, as in SVG; sharper ones are cut off. */
    private static final double MITRE_LIMIT = 4;

    private final Raster raster;
    private final double scale;
    private final double half;

    /** Traces lines of this width, scaled to pixels. */
    LineTracer(Raster raster, double scale, double width) {
        this.raster = raster;
        this.scale = scale;
        this.half = scale * width / 2;
    }

    /** Adds the shape of a line to the raster. */
    static void trace(Raster raster, double scale, Outline outline, Stroke stroke) {
        LineTracer tracer = new LineTracer(raster, scale, stroke.width());
        for (Outline.Stretch stretch : outline.stretches()) {
            List<Outline.Point> points = distinct(stretch);
            if (points.size() < 2) {
                continue;
            }
            if (stroke.dashes().isEmpty()) {
                tracer.line(points, stretch.closed());
            } else {
                dashes(points, stroke.dashes()).forEach(dash -> tracer.line(dash, false));
            }
        }
    }

    private static List<Outline.Point> distinct(Outline.Stretch stretch) {
        List<Outline.Point> points = new ArrayList<>();
        for (Outline.Point point : stretch.points()) {
            if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
                points.add(point);
            }
        }
        if (stretch.closed() && points.size() > 1 && !points.get(0).equals(points.get(points.size() - 1))) {
            points.add(points.get(0));
        }
        return points;
    }

    private void line(List<Outline.Point> points, boolean closed) {
        int count = points.size();
        for (int i = 1; i < count; i++) {
            Outline.Point from = points.get(i - 1);
            Outline.Point to = points.get(i);
            part(from, to);
            if (i + 1 < count) {
                corner(from, to, points.get(i + 1));
            } else if (closed && count > 2) {
                corner(from, to, points.get(1));
            }
        }
    }

    private void part(Outline.Point from, Outline.Point to) {
        double length = length(from, to);
        double acrossX = -(to.y() - from.y()) / length * half;
        double acrossY = (to.x() - from.x()) / length * half;
        double x1 = scale * from.x();
        double y1 = scale * from.y();
        double x2 = scale * to.x();
        double y2 = scale * to.y();
        polygon(
                x1 + acrossX,
                y1 + acrossY,
                x2 + acrossX,
                y2 + acrossY,
                x2 - acrossX,
                y2 - acrossY,
                x1 - acrossX,
                y1 - acrossY);
    }

    /** The wedge on the outer side of a corner, up to where both outer edges meet. */
    private void corner(Outline.Point before, Outline.Point at, Outline.Point after) {
        double length1 = length(before, at);
        double length2 = length(at, after);
        double x1 = (at.x() - before.x()) / length1;
        double y1 = (at.y() - before.y()) / length1;
        double x2 = (after.x() - at.x()) / length2;
        double y2 = (after.y() - at.y()) / length2;
        double turn = x1 * y2 - y1 * x2;
        double along = x1 * x2 + y1 * y2;
        if (Math.abs(turn) < 1e-6) {
            return;
        }
        // the outer side is to the right of a turn to the left
        double side = turn > 0 ? half : -half;
        double x = scale * at.x();
        double y = scale * at.y();
        double fromX = x + side * y1;
        double fromY = y - side * x1;
        double toX = x + side * y2;
        double toY = y - side * x2;
        // 1 / sin(half the angle between both parts) is the length of the mitre in widths
        double reach = 2 / (1 + along);
        double tipX = x + (fromX - x + toX - x) * reach / 2;
        double tipY = y + (fromY - y + toY - y) * reach / 2;
        boolean cut = !(reach <= MITRE_LIMIT * MITRE_LIMIT);
        if (turn > 0) {
            polygon(x, y, toX, toY, cut ? toX : tipX, cut ? toY : tipY, fromX, fromY);
        } else {
            polygon(x, y, fromX, fromY, cut ? toX : tipX, cut ? toY : tipY, toX, toY);
        }
    }

    private static double length(Outline.Point from, Outline.Point to) {
        double x = to.x() - from.x();
        double y = to.y() - from.y();
        return Math.sqrt(x * x + y * y);
    }

    private void polygon(double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            raster.edge(xy[i], xy[i + 1], xy[next], xy[next + 1]);
        }
    }

    /** Cuts a line into dashes. */
    private static List<List<Outline.Point>> dashes(List<Outline.Point> points, List<Double> lengths) {
        List<List<Outline.Point>> dashes = new ArrayList<>();
        List<Outline.Point> dash = new ArrayList<>(List.of(points.get(0)));
        int phase = 0;
        double left = lengths.get(0);
        for (int i = 1; i < points.size(); i++) {
            Outline.Point from = points.get(i - 1);
            Outline.Point to = points.get(i);
            double length = length(from, to);
            double done = 0;
            while (length - done > left) {
                done += left;
                Outline.Point end = between(from, to, done / length);
                if (phase % 2 == 0) {
                    dash.add(end);
                    dashes.add(dash);
                }
                dash = new ArrayList<>(List.of(end));
                phase = (phase + 1) % lengths.size();
                left = lengths.get(phase);
            }
            left -= length - done;
            dash.add(to);
        }
        if (phase % 2 == 0) {
            dashes.add(dash);
        }
        return dashes;
    }

    private static Outline.Point between(Outline.Point from, Outline.Point to, double share) {
        return new Outline.Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}
