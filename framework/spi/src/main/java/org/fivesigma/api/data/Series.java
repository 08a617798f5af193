package org.fivesigma.api.data;

import java.util.List;
import java.util.Optional;

/** What can be drawn in a panel of a {@link Figure}; a colour is a place in the palette, from 0. */
public sealed interface Series {
    /** The name in the legend; empty for none. */
    String name();

    /** How a step histogram is drawn. */
    enum Fill {
        /** An open line. */
        LINE,
        /** A line over an area that others show through. */
        TINTED,
        /** A filled area stacked upon the filled areas before it in the same panel. */
        STACKED
    }

    /**
     * A step histogram.
     *
     * @param name in the legend
     * @param edges bin edges, one more than values
     * @param values bin contents
     * @param errors errors of the contents; empty when none are drawn
     * @param fill line or area
     * @param colour place in the palette; kept from figure to figure it lets a sample keep its colour
     */
    record Steps(String name, List<Double> edges, List<Double> values, List<Double> errors, Fill fill, int colour)
            implements Series {
        /** Copies the lists and checks their lengths. */
        public Steps {
            edges = List.copyOf(edges);
            values = List.copyOf(values);
            errors = List.copyOf(errors);
            requireLength(name, "edges", edges, values.size() + 1);
            requireLength(name, "errors", errors, errors.isEmpty() ? 0 : values.size());
        }
    }

    /**
     * Points with error bars.
     *
     * @param name in the legend
     * @param x positions
     * @param y values
     * @param below lengths of the bars downwards
     * @param above lengths of the bars upwards
     * @param colour place in the palette; {@link #BLACK} for observed data
     */
    record Points(String name, List<Double> x, List<Double> y, List<Double> below, List<Double> above, int colour)
            implements Series {
        /** Not in the palette: the colour of observed data. */
        public static final int BLACK = -1;

        /** Copies the lists and checks their lengths. */
        public Points {
            x = List.copyOf(x);
            y = List.copyOf(y);
            below = List.copyOf(below);
            above = List.copyOf(above);
            requireLength(name, "y", y, x.size());
            requireLength(name, "below", below, x.size());
            requireLength(name, "above", above, x.size());
        }

        /** Black points. */
        public Points(String name, List<Double> x, List<Double> y, List<Double> below, List<Double> above) {
            this(name, x, y, below, above, BLACK);
        }
    }

    /**
     * A line through points.
     *
     * @param name in the legend
     * @param x positions, ascending or descending
     * @param y values
     * @param dashed whether the line is dashed
     * @param colour place in the palette; {@link Points#BLACK} for a line to compare others with
     */
    record Line(String name, List<Double> x, List<Double> y, boolean dashed, int colour) implements Series {
        /** Copies the lists and checks their lengths. */
        public Line {
            x = List.copyOf(x);
            y = List.copyOf(y);
            requireLength(name, "y", y, x.size());
        }
    }

    /**
     * A hatched band between two step lines, for example a statistical uncertainty.
     *
     * @param name in the legend
     * @param edges bin edges, one more than values
     * @param low lower values
     * @param high upper values
     */
    record Band(String name, List<Double> edges, List<Double> low, List<Double> high) implements Series {
        /** Copies the lists and checks their lengths. */
        public Band {
            edges = List.copyOf(edges);
            low = List.copyOf(low);
            high = List.copyOf(high);
            requireLength(name, "edges", edges, low.size() + 1);
            requireLength(name, "high", high, low.size());
        }
    }

    /**
     * Text lines in a box, for example fitted parameters.
     *
     * @param name ignored by the legend
     * @param lines the lines
     * @param warnings lines shown first and in red, for example that a fit failed
     */
    record Box(String name, List<String> lines, List<String> warnings) implements Series {
        /** Copies the lists. */
        public Box {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Horizontal bars from 0, one for each category of the vertical axis; those of several series lie below each other.
     *
     * @param name in the legend
     * @param values lengths of the bars
     * @param errors errors of the lengths; empty when none are drawn
     * @param colour place in the palette
     */
    record Bars(String name, List<Double> values, List<Double> errors, int colour) implements Series {
        /** Copies the lists and checks their lengths. */
        public Bars {
            values = List.copyOf(values);
            errors = List.copyOf(errors);
            requireLength(name, "errors", errors, errors.isEmpty() ? 0 : values.size());
        }
    }

    /**
     * How values become colours.
     *
     * @param label what is shown, beside the colour bar; empty for no colour bar
     * @param signed whether colours lead away from a neutral one at 0 in two directions, as for correlations
     * @param logarithmic whether the scale is logarithmic
     * @param low the lower end; chosen from the data where absent
     * @param high the upper end; chosen from the data where absent
     */
    record ColourScale(
            String label, boolean signed, boolean logarithmic, Optional<Double> low, Optional<Double> high) {}

    /**
     * Rectangles coloured by value, for example a confusion matrix or a two-dimensional histogram; NaN is left blank.
     *
     * @param name ignored by the legend
     * @param xEdges edges along the horizontal axis; whole numbers from 0 where it has categories
     * @param yEdges edges along the vertical axis
     * @param values row by row, as the vertical edges stand, each row as the horizontal edges stand
     * @param texts written into the rectangles; empty for none
     * @param scale how values become colours
     */
    record Cells(
            String name,
            List<Double> xEdges,
            List<Double> yEdges,
            List<Double> values,
            List<String> texts,
            ColourScale scale)
            implements Series {
        /** Copies the lists and checks their lengths. */
        public Cells {
            xEdges = List.copyOf(xEdges);
            yEdges = List.copyOf(yEdges);
            values = List.copyOf(values);
            texts = List.copyOf(texts);
            requireLength(name, "values", values, (xEdges.size() - 1) * (yEdges.size() - 1));
            requireLength(name, "texts", texts, texts.isEmpty() ? 0 : values.size());
        }
    }

    /**
     * A value for each dot or strand, shown by its colour.
     *
     * @param values the values
     * @param scale how they become colours
     */
    record Shading(List<Double> values, ColourScale scale) {
        /** Copies the list. */
        public Shading {
            values = List.copyOf(values);
        }
    }

    /**
     * Small dots without errors.
     *
     * @param name in the legend
     * @param x positions
     * @param y positions
     * @param colour place in the palette, where they are not shaded
     * @param shading a value for each dot
     */
    record Dots(String name, List<Double> x, List<Double> y, int colour, Optional<Shading> shading) implements Series {
        /** Copies the lists and checks their lengths. */
        public Dots {
            x = List.copyOf(x);
            y = List.copyOf(y);
            requireLength(name, "y", y, x.size());
            requireLength(
                    name, "shades", shading.map(Shading::values).orElse(List.of()), shading.isEmpty() ? 0 : x.size());
        }
    }

    /**
     * Many thin lines over the same positions, for example trials across their parameters.
     *
     * @param name ignored by the legend
     * @param x positions
     * @param y for each line its values
     * @param shading a value for each line; later lines lie upon earlier ones
     */
    record Strands(String name, List<Double> x, List<List<Double>> y, Shading shading) implements Series {
        /** Copies the lists and checks their lengths. */
        public Strands {
            x = List.copyOf(x);
            y = y.stream().map(List::copyOf).toList();
            requireLength(name, "shades", shading.values(), y.size());
            for (List<Double> line : y) {
                requireLength(name, "y", line, x.size());
            }
        }
    }

    /** Which side of a rule is kept, shown by an arrow. */
    enum Keeps {
        /** Neither; the rule only marks a value. */
        NEITHER,
        /** What is below the value. */
        BELOW,
        /** What is above the value. */
        ABOVE
    }

    /**
     * A straight line across the whole panel at one value of the horizontal axis, for example a cut.
     *
     * @param name in the legend
     * @param at the value
     * @param keeps which side is kept
     */
    record Rule(String name, double at, Keeps keeps) implements Series {}

    /**
     * A shaded stretch of the horizontal axis, for example what is blinded.
     *
     * @param name in the legend
     * @param from where it begins; an infinite value is the end of the axis
     * @param to where it ends
     */
    record Region(String name, double from, double to) implements Series {}

    /**
     * Short texts centred at points.
     *
     * @param name ignored by the legend
     * @param x positions
     * @param y positions
     * @param texts the texts
     */
    record Labels(String name, List<Double> x, List<Double> y, List<String> texts) implements Series {
        /** Copies the lists and checks their lengths. */
        public Labels {
            x = List.copyOf(x);
            y = List.copyOf(y);
            texts = List.copyOf(texts);
            requireLength(name, "y", y, x.size());
            requireLength(name, "texts", texts, x.size());
        }
    }

    private static void requireLength(String series, String list, List<?> values, int length) {
        if (values.size() != length) {
            throw new IllegalArgumentException(
                    "series '" + series + "' needs " + length + " " + list + ", not " + values.size());
        }
    }
}
