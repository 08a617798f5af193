package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** Draws rules across a plot, and shaded stretches of it. */
final class RulePainter {
    /** The line of a cut. */
    static final Stroke RULE = Stroke.solid(Colour.BLACK, 1.6);
    /** The line that only marks a value. */
    static final Stroke MARKS = Stroke.solid(Colour.DIM, 1);

    private static final Stroke HALO = Stroke.solid(Colour.WHITE, 3.4);
    private static final double SHADE = 0.16;
    private static final double ARROW_AT = 0.42;

    private final Plot plot;
    private final Style style;

    RulePainter(Plot plot, Style style) {
        this.plot = plot;
        this.style = style;
    }

    /** A rule with an arrow to what it keeps. */
    List<Mark> rule(Series.Rule rule) {
        if (!Reach.drawable(rule.at()) || !plot.x().holds(rule.at())) {
            return List.of();
        }
        double x = plot.x().pixel(rule.at());
        Outline line = Outline.line(x, plot.top(), x, plot.bottom());
        if (rule.keeps() == Series.Keeps.NEITHER) {
            return List.of(Mark.Path.line(line, MARKS));
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.line(line, HALO));
        double towards = rule.keeps() == Series.Keeps.ABOVE ? 1 : -1;
        double y = plot.top() + ARROW_AT * plot.height();
        double length = towards * 2.2 * style.fontSize();
        marks.add(Mark.Path.line(Outline.line(x, y, x + length, y), HALO));
        marks.add(Mark.Path.line(line, RULE));
        marks.addAll(arrow(x, y, length, style.fontSize()));
        return marks;
    }

    /** An arrow of this length to the right, or to the left where it is negative. */
    static List<Mark> arrow(double x, double y, double length, double size) {
        double tip = x + length;
        double neck = tip - Math.signum(length) * 0.62 * size;
        Outline head = new Tracing()
                .from(tip, y)
                .to(neck, y - 0.3 * size)
                .to(neck, y + 0.3 * size)
                .close()
                .outline();
        return List.of(
                Mark.Path.line(Outline.line(x, y, neck, y), RULE),
                new Mark.Path(head, Optional.of(Colour.BLACK), Optional.of(Stroke.solid(Colour.WHITE, 0.6))));
    }

    /** A shaded stretch; where it does not end, it reaches the end of the axis. */
    List<Mark> region(Series.Region region) {
        if (Double.isNaN(region.from()) || Double.isNaN(region.to())) {
            return List.of();
        }
        double from = inside(region.from());
        double to = inside(region.to());
        if (!(to > from)) {
            return List.of();
        }
        Outline area = Outline.rectangle(from, plot.top(), to - from, plot.height());
        Tracing ends = new Tracing();
        for (double x : new double[] {from, to}) {
            ends.from(x, plot.top()).to(x, plot.bottom());
        }
        return List.of(shade(area), Mark.Path.line(ends.outline(), Stroke.solid(Colour.DIM, 0.7)));
    }

    /** The area of a shaded stretch. */
    static Mark shade(Outline area) {
        return Mark.Path.area(area, Colour.BLACK).fainter(SHADE);
    }

    private double inside(double value) {
        double clamped = Math.max(plot.x().low(), Math.min(plot.x().high(), value));
        return plot.x().pixel(clamped);
    }
}
