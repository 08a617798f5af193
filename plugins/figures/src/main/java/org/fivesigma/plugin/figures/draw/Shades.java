package org.fivesigma.plugin.figures.draw;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/**
 * The colours of values, in few levels so that marks of one level can be drawn together.
 *
 * @param label what is shown; empty for no colour bar
 * @param map the colours
 * @param low value of the first colour
 * @param high value of the last colour
 * @param logarithmic whether the scale is logarithmic
 * @param end the share of the map that is used: light yellow cannot be seen as a dot or line on paper
 */
record Shades(String label, ColourMap map, double low, double high, boolean logarithmic, double end) {
    /** The number of colours told apart. */
    static final int LEVELS = 48;

    /** The level of what has no value. */
    static final int NONE = -1;

    private static final Colour WITHOUT = new Colour(0xa8a8a8);
    private static final double ON_PAPER = 0.87;

    /** The colours of areas. */
    static Shades ofAreas(Series.ColourScale scale, List<Double> values) {
        return of(scale, values, 1);
    }

    /** The colours of dots and lines on white paper. */
    static Shades onPaper(Series.Shading shading) {
        return of(shading.scale(), shading.values(), shading.scale().signed() ? 1 : ON_PAPER);
    }

    /** The colours that a series shows values by. */
    static Optional<Shades> of(Series series) {
        if (series instanceof Series.Cells cells) {
            return Optional.of(ofAreas(cells.scale(), cells.values()));
        }
        if (series instanceof Series.Dots dots) {
            return dots.shading().map(Shades::onPaper);
        }
        return series instanceof Series.Strands strands ? Optional.of(onPaper(strands.shading())) : Optional.empty();
    }

    private static Shades of(Series.ColourScale scale, List<Double> values, double end) {
        boolean logarithmic = scale.logarithmic() && !scale.signed();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Reach.drawable(value) && (!logarithmic || value > 0)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (scale.signed()) {
            double far = least <= most ? Math.max(Math.abs(least), Math.abs(most)) : 1;
            least = -far;
            most = far;
        }
        double low = wanted(scale.low(), logarithmic).orElse(least <= most ? least : logarithmic ? 1 : 0);
        double high = wanted(scale.high(), logarithmic).orElse(least <= most ? most : low);
        ColourMap map = scale.signed() ? ColourMap.DIVERGING : ColourMap.SEQUENTIAL;
        if (high > low && high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            return new Shades(scale.label(), map, low, high, logarithmic, end);
        }
        double far = logarithmic ? low : Math.max(0.5, 1e-3 * Math.abs(low));
        return new Shades(scale.label(), map, logarithmic ? low / 2 : low - far, low + far, logarithmic, end);
    }

    private static Optional<Double> wanted(Optional<Double> value, boolean logarithmic) {
        return value.filter(Reach::drawable).filter(one -> !logarithmic || one > 0);
    }

    /** The level of a value from 0; {@link #NONE} for no number, and for none above 0 on a logarithmic scale. */
    int level(double value) {
        if (Double.isNaN(value) || logarithmic && value <= 0) {
            return NONE;
        }
        double from = Scale.measure(low, logarithmic);
        double share = (Scale.measure(value, logarithmic) - from) / (Scale.measure(high, logarithmic) - from);
        return (int) Math.max(0, Math.min(LEVELS - 1, StrictMath.floor(share * LEVELS)));
    }

    /** The colour of a level; grey for {@link #NONE}. */
    Colour colour(int level) {
        return level == NONE ? WITHOUT : map.at(end * level / (LEVELS - 1));
    }
}
