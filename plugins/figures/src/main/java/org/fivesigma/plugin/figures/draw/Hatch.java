package org.fivesigma.plugin.figures.draw;

import java.util.List;
import java.util.Optional;

/** Hatches a region with slanted lines, drawn as lines so that every format shows the same. */
final class Hatch {
    private static final double DISTANCE = 4.5;

    private Hatch() {}

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
