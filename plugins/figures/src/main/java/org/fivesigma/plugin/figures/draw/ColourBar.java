package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** The bar beside a plot that says which colour stands for which value. */
final class ColourBar {
    private final Shades shades;
    private final Style style;
    private final Lettering lettering;

    private ColourBar(Shades shades, Style style, Lettering lettering) {
        this.shades = shades;
        this.style = style;
        this.lettering = lettering;
    }

    /** The bar of the first series whose colours have a label. */
    static Optional<ColourBar> of(List<Series> series, Style style, Lettering lettering) {
        return series.stream()
                .flatMap(one -> Shades.of(one).stream())
                .filter(shades -> !PlainText.line(shades.label()).isEmpty())
                .findFirst()
                .map(shades -> new ColourBar(shades, style, lettering));
    }

    /** The room it needs at the right of a plot of this height. */
    double width(double height) {
        return 3.6 * style.fontSize() + widest(scale(0, height));
    }

    private double widest(Scale scale) {
        return ticks(scale).ticks().stream()
                .mapToDouble(tick -> lettering.width(tick.label(), style.smallSize()))
                .max()
                .orElse(0);
    }

    private Scale scale(double top, double height) {
        return new Scale(shades.low(), shades.high(), shades.logarithmic(), top + height, top);
    }

    private Ticks ticks(Scale scale) {
        return Ticks.of(scale, 2.5 * style.smallSize());
    }

    /** The marks of the bar beside a plot. */
    List<Mark> draw(Plot plot) {
        Scale scale = scale(plot.top(), plot.height());
        double left = plot.right() + 0.8 * style.fontSize();
        double width = 0.9 * style.fontSize();
        List<Mark> marks = new ArrayList<>();
        for (int level = Shades.LEVELS - 1; level >= 0; level--) {
            // each colour reaches down to the end, under those below it, so that no gap shows between two of them
            double top = plot.bottom() - plot.height() * (level + 1) / Shades.LEVELS;
            marks.add(Mark.Path.area(Outline.rectangle(left, top, width, plot.bottom() - top), shades.colour(level)));
        }
        Ticks ticks = ticks(scale);
        Tracing lines = new Tracing();
        double right = left + width;
        for (Ticks.Tick tick : ticks.ticks()) {
            double y = scale.pixel(tick.value());
            lines.from(right, y).to(right - (tick.major() ? 0.3 : 0.18) * style.fontSize(), y);
            if (!tick.label().isEmpty()) {
                double base = y + 0.34 * style.smallSize();
                double x = right + 0.4 * style.smallSize();
                marks.add(Mark.Text.of(tick.label(), x, base, style.smallSize(), Mark.Anchor.START));
            }
        }
        marks.add(Mark.Path.line(lines.outline(), Stroke.solid(Colour.BLACK, 0.8)));
        Outline frame = Outline.rectangle(left, plot.top(), width, plot.height());
        marks.add(Mark.Path.line(frame, Stroke.solid(Colour.BLACK, 0.8)));
        marks.add(title(ticks, plot, right + widest(scale) + 1.7 * style.fontSize()));
        return marks;
    }

    private Mark title(Ticks ticks, Plot plot, double x) {
        String factor = ticks.factor().isEmpty() ? "" : "  " + ticks.factor();
        double room = plot.height() - lettering.width(factor, style.fontSize());
        String title = lettering.shortened(shades.label(), style.fontSize(), room) + factor;
        return Mark.Text.of(title, x, plot.top(), style.fontSize(), Mark.Anchor.END)
                .turned();
    }
}
