package org.fivesigma.api.data;

import java.util.ArrayList;
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

    /** The same figure with more notes before its own, and under another title where one is given. */
    public Figure labelled(String otherTitle, List<String> moreNotes) {
        List<String> all = new ArrayList<>(moreNotes);
        all.addAll(notes);
        return new Figure(otherTitle.isBlank() ? title : otherTitle, description, columns, panels, all);
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

        /** A panel without title and without another below. */
        public static Panel of(Axis x, Axis y, List<Series> series) {
            return new Panel("", x, y, series, Optional.empty());
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
     * An axis: of numbers, or of categories, of which number {@code i} takes the stretch from {@code i} to {@code i + 1}.
     *
     * <p>Categories stand from left to right, and from the top down.
     *
     * @param label what and in which unit, for example {@code m4l [GeV]}
     * @param logarithmic whether the scale is logarithmic
     * @param low lower end; chosen from the data where absent
     * @param high upper end; chosen from the data where absent
     * @param categories names of the categories; empty for an axis of numbers
     */
    public record Axis(
            String label, boolean logarithmic, Optional<Double> low, Optional<Double> high, List<String> categories) {
        /** Copies the list. */
        public Axis {
            categories = List.copyOf(categories);
        }

        /** An axis of numbers. */
        public Axis(String label, boolean logarithmic, Optional<Double> low, Optional<Double> high) {
            this(label, logarithmic, low, high, List.of());
        }

        /** A linear axis that fits the data. */
        public static Axis of(String label) {
            return new Axis(label, false, Optional.empty(), Optional.empty());
        }

        /** A linear axis from one number to another. */
        public static Axis between(String label, double low, double high) {
            return new Axis(label, false, Optional.of(low), Optional.of(high));
        }

        /** An axis of these categories. */
        public static Axis of(String label, List<String> categories) {
            return new Axis(label, false, Optional.of(0.0), Optional.of((double) categories.size()), categories);
        }
    }
}
