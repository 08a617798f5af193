package org.fivesigma.plugin.figures.draw;

import java.util.List;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/**
 * The colours and dashes of a figure's series.
 *
 * @param palette the palette
 * @param used the number of places the figure uses
 */
record Colours(Palette palette, int used) {
    /** Colours enough for all series of a figure. */
    static Colours of(Palette palette, Figure figure) {
        int last = figure.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .mapToInt(Colours::place)
                .max()
                .orElse(0);
        return new Colours(palette, Math.max(0, last) + 1);
    }

    /** The colour of an area. */
    Colour area(Series series) {
        return palette.colour(place(series), used);
    }

    /** The colour of a line. */
    Colour ink(Series series) {
        return place(series) < 0 ? Colour.BLACK : palette.ink(place(series), used);
    }

    /** Whether a tinted area is hatched: every other one is, so that areas that overlap differ in print without colour. */
    boolean hatched(Series.Steps steps) {
        return steps.colour() % 2 != 0;
    }

    /** The shape of a point's marker. */
    Marker marker(Series.Points points) {
        return Marker.of(points.colour());
    }

    /** The line of an open histogram or a curve. */
    Stroke line(Series series, double width) {
        boolean dashed = series instanceof Series.Line line && line.dashed();
        List<Double> dashes = dashed ? List.of(5.0, 3.0) : palette.dashes(place(series), used);
        return new Stroke(ink(series), width, dashes);
    }

    private static int place(Series series) {
        if (series instanceof Series.Steps steps) {
            return steps.colour();
        }
        if (series instanceof Series.Points points) {
            return points.colour();
        }
        if (series instanceof Series.Bars bars) {
            return bars.colour();
        }
        if (series instanceof Series.Dots dots) {
            return dots.colour();
        }
        return series instanceof Series.Line line ? line.colour() : 0;
    }
}
