package org.fivesigma.plugin.figures.draw;

import java.util.List;

/**
 * Lines and areas as stretches of points, in pixels from the upper left corner.
 *
 * @param stretches connected points each
 */
public record Outline(List<Stretch> stretches) {
    /** Copies the list. */
    public Outline {
        stretches = List.copyOf(stretches);
    }

    /**
     * Points connected by straight lines.
     *
     * @param points the points in order
     * @param closed whether the last point is connected to the first
     */
    public record Stretch(List<Point> points, boolean closed) {
        /** Copies the list. */
        public Stretch {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param x to the right
     * @param y downwards
     */
    public record Point(double x, double y) {}

    /** A rectangle. */
    public static Outline rectangle(double x, double y, double width, double height) {
        return new Tracing()
                .from(x, y)
                .to(x + width, y)
                .to(x + width, y + height)
                .to(x, y + height)
                .close()
                .outline();
    }

    /** One straight line. */
    public static Outline line(double x1, double y1, double x2, double y2) {
        return new Tracing().from(x1, y1).to(x2, y2).outline();
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return stretches.isEmpty();
    }
}
