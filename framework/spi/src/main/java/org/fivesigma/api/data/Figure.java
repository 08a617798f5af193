package org.fivesigma.api.data;

import java.util.List;
import java.util.Optional;

/**
 * A figure as series of numbers, not pixels: panels in a grid, each with axes and series.
 *
 * <p>In titles, labels, names and notes {@code _{...}} is set as a subscript and {@code ^{...}} as a superscript.
 *
 * @param title shown above; empty for none
 * @param description one sentence for readers who cannot see it
 * @param columns panels side by side
 * @param panels the panels, row by row
 * @param notes short lines shown at the upper left, for example {@code Simulation}
 */
public record Figure(String title, String description, int columns, List<Panel> panels, List<String> notes) {
    /** Copies the lists. */
    public Figure {
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /**
     * One pair of axes.
     *
     * @param title shown above the panel; empty for none
     * @param x horizontal axis, shared with the lower panel
     * @param y vertical axis
     * @param series what is drawn, back to front
     * @param lower a comparison panel below, for example pulls
     */
    public record Panel(String title, Axis x, Axis y, List<Series> series, Optional<Lower> lower) {
        /** Copies the list. */
        public Panel {
            series = List.copyOf(series);
        }
    }

    /**
     * The panel below.
     *
     * @param y vertical axis
     * @param reference where a line is drawn: 0 for pulls, 1 for ratios
     * @param series what is drawn
     */
    public record Lower(Axis y, double reference, List<Series> series) {
        /** Copies the list. */
        public Lower {
            series = List.copyOf(series);
        }
    }

    /**
     * An axis.
     *
     * @param label what and in which unit, for example {@code m4l [GeV]}
     * @param logarithmic whether the scale is logarithmic
     * @param low lower end; chosen from the data where absent
     * @param high upper end; chosen from the data where absent
     */
    public record Axis(String label, boolean logarithmic, Optional<Double> low, Optional<Double> high) {
        /** A linear axis that fits the data. */
        public static Axis of(String label) {
            return new Axis(label, false, Optional.empty(), Optional.empty());
        }
    }

    /** What can be drawn. */
    public sealed interface Series {
        /** The name in the legend; empty for none. */
        String name();
    }

    /** How a step histogram is drawn. */
    public enum Fill {
        /** An open line. */
        LINE,
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
     * @param fill line or stacked area
     * @param colour place in the palette, from 0; kept from figure to figure it lets a sample keep its colour
     */
    public record Steps(
            String name, List<Double> edges, List<Double> values, List<Double> errors, Fill fill, int colour)
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
     */
    public record Points(String name, List<Double> x, List<Double> y, List<Double> below, List<Double> above)
            implements Series {
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
    }

    /**
     * A line through points.
     *
     * @param name in the legend
     * @param x positions, ascending
     * @param y values
     * @param dashed whether the line is dashed
     * @param colour place in the palette, from 0
     */
    public record Line(String name, List<Double> x, List<Double> y, boolean dashed, int colour) implements Series {
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
    public record Band(String name, List<Double> edges, List<Double> low, List<Double> high) implements Series {
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
    public record Box(String name, List<String> lines, List<String> warnings) implements Series {
        /** Copies the lists. */
        public Box {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }
    }

    private static void requireLength(String series, String list, List<Double> values, int length) {
        if (values.size() != length) {
            throw new IllegalArgumentException(
                    "series '" + series + "' needs " + length + " " + list + ", not " + values.size());
        }
    }
}
