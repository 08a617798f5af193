package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.Lettering;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Stroke;

/** Paints a network as columns of discs joined by lines; of a layer with many units the first and the last, with dots between. */
final class NetworkPainter {
    /** More units than these are abbreviated. */
    private static final int MOST = 10;

    /** How many of an abbreviated layer's units stand above the dots, and as many below. */
    private static final int ENDS = 4;

    private static final double WIDEST = 14;
    private static final Colour FAINT = new Colour(0xc4c4c8);

    private final double size;
    private final double row;
    private final double radius;
    private final double apart;
    private final Palette palette;
    private final Lettering lettering = new Lettering();

    NetworkPainter(double fontSize, Palette palette) {
        this.size = fontSize;
        this.row = 2 * fontSize;
        this.radius = 0.65 * fontSize;
        this.apart = 9 * fontSize;
        this.palette = palette;
    }

    /**
     * One column.
     *
     * @param x where it stands
     * @param units how many units it has
     * @param places where those that are shown stand
     */
    private record Column(double x, int units, List<Double> places) {}

    Picture paint(DrawNetwork.Params network) {
        double names = network.inputs().stream()
                .mapToDouble(name -> Math.min(lettering.width(name, size), WIDEST * size))
                .max()
                .orElse(0);
        double left = names + 3 * size;
        double middle = 4 * size + MOST * row / 2;
        List<Column> columns = columns(network, left, middle);
        double width = columns.get(columns.size() - 1).x() + 5 * size;
        double height = middle + MOST * row / 2 + 5 * size;
        String title = network.title().isEmpty() ? "Network" : network.title();
        String words = words(network);
        List<Mark> marks = new ArrayList<>();
        double wide =
                Math.max(width, Math.max(lettering.width(title, 1.2 * size), lettering.width(words, size)) + 2 * size);
        marks.add(Mark.Path.area(Outline.rectangle(0, 0, wide, height), Colour.WHITE));
        marks.add(Mark.Text.of(title, size, 1.7 * size, 1.2 * size, Mark.Anchor.START)
                .emphasised());
        marks.add(Mark.Text.of(words, size, 3.2 * size, size, Mark.Anchor.START));
        for (int i = 1; i < columns.size(); i++) {
            marks.add(joined(columns.get(i - 1), columns.get(i)));
        }
        for (int i = 0; i < columns.size(); i++) {
            marks.addAll(discs(columns.get(i), i == 0 ? 0 : i < columns.size() - 1 ? 1 : 2, middle));
        }
        marks.addAll(names(network, columns.get(0)));
        marks.addAll(captions(network, columns, height - 4 * size));
        return new Picture(wide, height, title, "A fully connected network: " + words + ".", marks);
    }

    private static String words(DrawNetwork.Params network) {
        List<String> units = new ArrayList<>();
        units.add(Integer.toString(network.inputs().size()));
        network.layers().forEach(layer -> units.add(Integer.toString(layer.units())));
        return String.join(" \u2013 ", units) + ", " + DrawNetwork.parameters(network) + " trainable parameters";
    }

    private List<Column> columns(DrawNetwork.Params network, double left, double middle) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(left, network.inputs().size(), middle));
        for (DrawNetwork.Layer layer : network.layers()) {
            columns.add(column(left + columns.size() * apart, layer.units(), middle));
        }
        return columns;
    }

    private Column column(double x, int units, double middle) {
        List<Double> places = new ArrayList<>();
        boolean whole = units <= MOST;
        for (int unit = 0; unit < (whole ? units : 2 * ENDS); unit++) {
            double steps = whole ? unit - (units - 1) / 2.0 : unit < ENDS ? unit - ENDS : unit - ENDS + 1;
            places.add(middle + steps * row);
        }
        return new Column(x, units, places);
    }

    private static Mark joined(Column from, Column to) {
        List<Outline.Stretch> lines = new ArrayList<>();
        for (double start : from.places()) {
            for (double end : to.places()) {
                lines.add(new Outline.Stretch(
                        List.of(new Outline.Point(from.x(), start), new Outline.Point(to.x(), end)), false));
            }
        }
        return Mark.Path.line(new Outline(lines), Stroke.solid(FAINT, 0.6));
    }

    private List<Mark> discs(Column column, int colour, double middle) {
        List<Mark> marks = new ArrayList<>();
        for (double place : column.places()) {
            marks.add(new Mark.Disc(column.x(), place, radius, palette.colour(colour, 3)));
        }
        if (column.places().size() < column.units()) {
            for (int dot = -1; dot <= 1; dot++) {
                marks.add(new Mark.Disc(column.x(), middle + dot * 0.45 * row, 0.13 * size, Colour.BLACK));
            }
        }
        return marks;
    }

    private List<Mark> names(DrawNetwork.Params network, Column inputs) {
        List<Mark> marks = new ArrayList<>();
        int shown = inputs.places().size();
        for (int i = 0; i < shown; i++) {
            boolean fromEnd = shown < inputs.units() && i >= ENDS;
            String name = network.inputs().get(fromEnd ? inputs.units() - shown + i : i);
            String text = lettering.abridged(name, size, WIDEST * size);
            double base = inputs.places().get(i) + 0.35 * size;
            marks.add(Mark.Text.of(text, inputs.x() - 1.2 * size, base, size, Mark.Anchor.END));
        }
        return marks;
    }

    private List<Mark> captions(DrawNetwork.Params network, List<Column> columns, double top) {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(caption(columns.get(0), List.of(count(network.inputs().size(), "input")), top));
        for (int i = 0; i < network.layers().size(); i++) {
            DrawNetwork.Layer layer = network.layers().get(i);
            List<String> lines = new ArrayList<>(List.of(count(layer.units(), "unit")));
            Optional.of(layer.activation()).filter(name -> !name.isBlank()).ifPresent(lines::add);
            if (layer.dropout() > 0) {
                lines.add("dropout " + Rounded.digits(layer.dropout(), 3));
            }
            marks.addAll(caption(columns.get(i + 1), lines, top));
        }
        return marks;
    }

    private static String count(int units, String word) {
        return units + " " + word + (units == 1 ? "" : "s");
    }

    private List<Mark> caption(Column column, List<String> lines, double top) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lettering.abridged(lines.get(i), size, apart - size);
            marks.add(Mark.Text.of(text, column.x(), top + i * 1.3 * size, size, Mark.Anchor.MIDDLE));
        }
        return marks;
    }
}
