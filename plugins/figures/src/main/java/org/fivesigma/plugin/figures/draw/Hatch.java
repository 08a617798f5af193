package org.fivesigma.plugin.figures.draw;

import java.util.List;
import java.util.Optional;

/** Hatches a region with slanted lines, drawn as lines so that every format shows the same. */
final class Hatch {
    private static final double DISTANCE = 4.5;

    private Hatch() {}

    /** Lines of one colour within a region, which lean the other way. */
    static Mark leaning(Outline region, Colour colour) {
        List<Outline.Point> points = region.stretches().stream()
                .flatMap(stretch -> stretch.points().stream())
                .toList();
        double left = points.stream().mapToDouble(Outline.Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Outline.Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Outline.Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Outline.Point::y).max().orElse(0);
        double height = bottom - top;
        Tracing lines = new Tracing();
        for (double offset = DISTANCE / 2 - height; offset < right - left; offset += 1.4 * DISTANCE) {
            lines.from(left + offset, top).to(left + offset + height, bottom);
        }
        return new Mark.Clipped(region, List.of(Mark.Path.line(lines.outline(), Stroke.solid(colour, 0.8))));
    }

    /** A region, hatched where it lies within a rectangle. */
    static List<Mark> within(Outline region, double left, double top, double width, double height) {
        Tracing lines = new Tracing();
        for (double offset = DISTANCE / 2; offset < width + height; offset += DISTANCE) {
            double over = Math.max(0, offset - width);
            double down = Math.min(offset, height);
            lines.from(left + offset - over, top + over).to(left + offset - down, top + down);
        }
        Mark hatch = Mark.Path.line(lines.outline(), Stroke.solid(Colour.DIM, 0.7));
        return List.of(
                new Mark.Clipped(region, List.of(hatch)),
                new Mark.Path(region, Optional.empty(), Optional.of(Stroke.solid(Colour.DIM, 0.4))));
    }
}
