package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/** Traces an outline point by point. */
public final class Tracing {
    private final List<Outline.Stretch> stretches = new ArrayList<>();
    private List<Outline.Point> points = new ArrayList<>();

    /** Lifts the pen and begins a stretch here. */
    public Tracing from(double x, double y) {
        lift(false);
        return to(x, y);
    }

    /** Draws a line to here. */
    public Tracing to(double x, double y) {
        points.add(new Outline.Point(x, y));
        return this;
    }

    /** Connects the current stretch with its beginning and lifts the pen. */
    public Tracing close() {
        lift(true);
        return this;
    }

    /** Whether the pen is lifted. */
    public boolean lifted() {
        return points.isEmpty();
    }

    /** Ends the current stretch, so that the next point begins another. */
    public Tracing lift() {
        lift(false);
        return this;
    }

    /** What was traced. */
    public Outline outline() {
        lift(false);
        return new Outline(stretches);
    }

    private void lift(boolean closed) {
        if (points.size() > 1) {
            stretches.add(new Outline.Stretch(points, closed));
        }
        points = new ArrayList<>();
    }
}
