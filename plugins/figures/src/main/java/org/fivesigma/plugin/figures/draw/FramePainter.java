package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/** Draws the frame of a plot: axes on all four sides, ticks inside, numbers and titles. */
final class FramePainter {
    private static final Stroke AXIS = Stroke.solid(Colour.BLACK, 1);
    private static final Stroke TICK = Stroke.solid(Colour.BLACK, 0.8);

    /** The length of turned names, in font sizes; longer ones are abridged. */
    private static final double LONGEST = 9;
    /** The distance of names, in their size. */
    private static final double LINE = 1.1;

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

    /** The room that numbers or names and the title of a vertical axis need. */
    double roomLeft(Scale y) {
        double widest = up(y).ticks().stream()
                .mapToDouble(tick -> lettering.width(tick.label(), style.smallSize()))
                .max()
                .orElse(0);
        return widest + 2.1 * style.fontSize();
    }

    /** The room that numbers or names and the title of a horizontal axis need. */
    double roomBelow(Scale x) {
        double names = turned(x) ? names(x) + 0.3 * style.smallSize() : 1.25 * style.smallSize();
        return names + 2.0 * style.fontSize();
    }

    /** The room that a panel needs below its axes: little where it shows no numbers there. */
    double roomBelow(Cell cell, Scale x) {
        return cell.across() ? roomBelow(x) : 0.3 * style.fontSize();
    }

    /** The length of turned names. */
    private double names(Scale x) {
        double size = turnedSize(x);
        return x.categories().stream()
                .mapToDouble(name -> Math.min(lettering.width(name, size), LONGEST * style.fontSize()))
                .max()
                .orElse(0);
    }

    /** Whether names must be turned, since some of them is wider than its category. */
    private boolean turned(Scale x) {
        double room = 0.94 * x.stretch();
        return x.categories().stream().anyMatch(name -> lettering.width(name, style.smallSize()) > room);
    }

    /** Names that must be turned may be somewhat smaller, so that all of them have room. */
    private double turnedSize(Scale x) {
        return Math.max(0.7 * style.smallSize(), Math.min(style.smallSize(), x.stretch() / LINE));
    }

    /** Every which name of this size is shown, where not all of them have room. */
    private static int every(Scale scale, double size) {
        return (int) Math.max(1, Math.ceil(LINE * size / scale.stretch() - 1e-9));
    }

    /** Frame and ticks. */
    List<Mark> frame(Plot plot) {
        double length = 0.55 * style.fontSize();
        Tracing ticks = new Tracing();
        for (Ticks.Tick tick : marked(plot.x(), across(plot.x()))) {
            double x = plot.x().pixel(tick.value());
            double inside = tick.major() ? length : 0.5 * length;
            ticks.from(x, plot.bottom()).to(x, plot.bottom() - inside);
            ticks.from(x, plot.top()).to(x, plot.top() + inside);
        }
        for (Ticks.Tick tick : marked(plot.y(), up(plot.y()))) {
            double y = plot.y().pixel(tick.value());
            double inside = tick.major() ? length : 0.5 * length;
            ticks.from(plot.left(), y).to(plot.left() + inside, y);
            ticks.from(plot.right(), y).to(plot.right() - inside, y);
        }
        return List.of(Mark.Path.line(ticks.outline(), TICK), Mark.Path.line(plot.outline(), AXIS));
    }

    /** Names need no ticks. */
    private static List<Ticks.Tick> marked(Scale scale, Ticks ticks) {
        return scale.categories().isEmpty() ? ticks.ticks() : List.of();
    }

    /** Numbers and title of the horizontal axis; the title ends at the end of the axis. */
    List<Mark> acrossLabels(Plot plot, String title) {
        List<Mark> marks = new ArrayList<>();
        Ticks ticks = across(plot.x());
        double line = plot.bottom() + 1.24 * style.smallSize();
        boolean turned = turned(plot.x());
        int every = turned ? every(plot.x(), turnedSize(plot.x())) : 1;
        for (int i = 0; i < ticks.ticks().size(); i += every) {
            Ticks.Tick tick = ticks.ticks().get(i);
            double x = plot.x().pixel(tick.value());
            if (turned) {
                marks.add(turned(tick.label(), plot, x));
            } else if (!tick.label().isEmpty()) {
                marks.add(Mark.Text.of(tick.label(), x, line, style.smallSize(), Mark.Anchor.MIDDLE));
            }
        }
        String full = title(title, ticks, plot.width());
        double base = plot.bottom() + roomBelow(plot.x()) - 2.0 * style.fontSize() + 1.45 * style.fontSize();
        marks.add(Mark.Text.of(full, plot.right(), base, style.fontSize(), Mark.Anchor.END));
        return marks;
    }

    private Mark turned(String name, Plot plot, double x) {
        double size = turnedSize(plot.x());
        String shown = lettering.abridged(name, size, LONGEST * style.fontSize());
        double end = plot.bottom() + 0.4 * style.smallSize();
        return Mark.Text.of(shown, x + 0.34 * size, end, size, Mark.Anchor.END).turned();
    }

    /**
     * Numbers and title of the vertical axis; the title ends at the end of the axis.
     *
     * @param within whether the numbers stay between its ends, since another axis begins close to it
     */
    List<Mark> upLabels(Plot plot, String title, double titleX, boolean within) {
        List<Mark> marks = new ArrayList<>();
        Ticks ticks = up(plot.y());
        double x = plot.left() - 0.4 * style.smallSize();
        boolean names = !plot.y().categories().isEmpty();
        double room = x - titleX - (title.isEmpty() ? -0.6 : 0.4) * style.fontSize();
        int every = names ? every(plot.y(), style.smallSize()) : 1;
        for (int i = 0; i < ticks.ticks().size(); i += every) {
            Ticks.Tick tick = ticks.ticks().get(i);
            if (!tick.label().isEmpty()) {
                double at = plot.y().pixel(tick.value()) + 0.34 * style.smallSize();
                double highest = plot.top() + 0.72 * style.smallSize();
                double y = within ? Math.max(highest, Math.min(plot.bottom(), at)) : at;
                String label = names ? lettering.abridged(tick.label(), style.smallSize(), room) : tick.label();
                marks.add(Mark.Text.of(label, x, y, style.smallSize(), Mark.Anchor.END));
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
