package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/** Draws the frame of a plot: axes on all four sides, ticks inside, numbers and titles. */
final class FramePainter {
    private static final Stroke AXIS = Stroke.solid(Colour.BLACK, 1);
    private static final Stroke TICK = Stroke.solid(Colour.BLACK, 0.8);

    private final Style style;
    private final Lettering lettering;

    FramePainter(Style style, Lettering lettering) {
        this.style = style;
        this.lettering = lettering;
    }

    /** Ticks of a horizontal scale. */
    Ticks across(Scale x) {
        return Ticks.of(x, 4 * style.smallSize());
    }

    /** Ticks of a vertical scale. */
    Ticks up(Scale y) {
        // a low panel is better with close numbers than with a single one
        double wanted = Math.min(3.2 * style.smallSize(), y.length() / 5);
        return Ticks.of(y, Math.max(1.4 * style.smallSize(), wanted));
    }

    /** The room that the numbers and the title of a vertical axis need. */
    double roomLeft(Scale y) {
        double widest = up(y).ticks().stream()
                .mapToDouble(tick -> lettering.width(tick.label(), style.smallSize()))
                .max()
                .orElse(0);
        return widest + 2.1 * style.fontSize();
    }

    /** Frame and ticks. */
    List<Mark> frame(Plot plot) {
        double length = 0.55 * style.fontSize();
        Tracing ticks = new Tracing();
        for (Ticks.Tick tick : across(plot.x()).ticks()) {
            double x = plot.x().pixel(tick.value());
            double inside = tick.major() ? length : 0.5 * length;
            ticks.from(x, plot.bottom()).to(x, plot.bottom() - inside);
            ticks.from(x, plot.top()).to(x, plot.top() + inside);
        }
        for (Ticks.Tick tick : up(plot.y()).ticks()) {
            double y = plot.y().pixel(tick.value());
            double inside = tick.major() ? length : 0.5 * length;
            ticks.from(plot.left(), y).to(plot.left() + inside, y);
            ticks.from(plot.right(), y).to(plot.right() - inside, y);
        }
        return List.of(Mark.Path.line(ticks.outline(), TICK), Mark.Path.line(plot.outline(), AXIS));
    }

    /** Numbers and title of the horizontal axis; the title ends at the end of the axis. */
    List<Mark> acrossLabels(Plot plot, String title) {
        List<Mark> marks = new ArrayList<>();
        Ticks ticks = across(plot.x());
        double line = plot.bottom() + 1.24 * style.smallSize();
        for (Ticks.Tick tick : ticks.ticks()) {
            if (!tick.label().isEmpty()) {
                double x = plot.x().pixel(tick.value());
                marks.add(Mark.Text.of(tick.label(), x, line, style.smallSize(), Mark.Anchor.MIDDLE));
            }
        }
        String full = title(title, ticks, plot.width());
        marks.add(Mark.Text.of(full, plot.right(), line + 1.45 * style.fontSize(), style.fontSize(), Mark.Anchor.END));
        return marks;
    }

    /** Numbers and title of the vertical axis; the title ends at the end of the axis. */
    List<Mark> upLabels(Plot plot, String title, double titleX) {
        List<Mark> marks = new ArrayList<>();
        Ticks ticks = up(plot.y());
        for (Ticks.Tick tick : ticks.ticks()) {
            if (!tick.label().isEmpty()) {
                double y = plot.y().pixel(tick.value()) + 0.34 * style.smallSize();
                double x = plot.left() - 0.4 * style.smallSize();
                marks.add(Mark.Text.of(tick.label(), x, y, style.smallSize(), Mark.Anchor.END));
            }
        }
        String full = title(title, ticks, plot.height());
        marks.add(Mark.Text.of(full, titleX, plot.top(), style.fontSize(), Mark.Anchor.END)
                .turned());
        return marks;
    }

    private String title(String title, Ticks ticks, double room) {
        String factor = ticks.factor().isEmpty() ? "" : "  " + ticks.factor();
        double left = room - lettering.width(factor, style.fontSize());
        return lettering.shortened(title, style.fontSize(), left) + factor;
    }
}
