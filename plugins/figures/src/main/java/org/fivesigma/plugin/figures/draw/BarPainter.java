package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** Draws horizontal bars, those of several series below each other in each category. */
final class BarPainter {
    private static final Stroke OUTLINE = Stroke.solid(Colour.BLACK, 0.6);
    private static final Stroke ERROR = Stroke.solid(Colour.BLACK, 1.2);
    /** The share of a category that its bars take. */
    private static final double TAKEN = 0.8;

    private final Plot plot;
    private final Colours colours;
    private final List<Series> groups;

    /** Draws the bars among these series. */
    BarPainter(Plot plot, Colours colours, List<Series> series) {
        this.plot = plot;
        this.colours = colours;
        this.groups = series.stream().filter(Series.Bars.class::isInstance).toList();
    }

    /** The bars of one series, with their errors. */
    List<Mark> draw(Series.Bars bars) {
        double height = TAKEN / groups.size();
        double first = (1 - TAKEN) / 2 + place(bars) * height;
        Tracing areas = new Tracing();
        Tracing errors = new Tracing();
        double zero = plot.x().pixel(0);
        for (int i = 0; i < bars.values().size(); i++) {
            double value = bars.values().get(i);
            if (!Reach.drawable(value)) {
                continue;
            }
            double end = plot.x().pixel(value);
            double top = plot.y().pixel(i + first);
            double bottom = plot.y().pixel(i + first + height);
            areas.from(zero, top).to(end, top).to(end, bottom).to(zero, bottom).close();
            double error = bars.errors().isEmpty() ? 0 : bars.errors().get(i);
            if (error > 0 && Reach.drawable(error)) {
                double middle = (top + bottom) / 2;
                errors.from(plot.x().pixel(value - error), middle).to(plot.x().pixel(value + error), middle);
            }
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Path(areas.outline(), Optional.of(colours.area(bars)), Optional.of(OUTLINE)));
        marks.add(Mark.Path.line(errors.outline(), ERROR));
        return marks;
    }

    private int place(Series.Bars bars) {
        for (int i = 0; i < groups.size(); i++) {
            // two series may be equal, but are drawn one after the other
            if (groups.get(i) == bars) {
                return i;
            }
        }
        throw new IllegalArgumentException("series '" + bars.name() + "' is none of this plot");
    }
}
