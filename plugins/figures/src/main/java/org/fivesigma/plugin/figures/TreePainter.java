package org.fivesigma.plugin.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.figures.draw.Colour;
import org.fivesigma.plugin.figures.draw.Lettering;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Outline;
import org.fivesigma.plugin.figures.draw.Palette;
import org.fivesigma.plugin.figures.draw.Picture;
import org.fivesigma.plugin.figures.draw.Stroke;

/**
 * Paints a tree as boxes joined by lines. The nearer a box is to pure background or signal, the fuller is its class's colour;
 * lines say which way events go that fulfil the condition, and which way those whose value is missing.
 */
final class TreePainter {
    private static final double WIDEST = 18;
    private static final double STRONGEST = 0.7;

    private final double size;
    private final double line;
    private final Colour background;
    private final Colour signal;
    private final Lettering lettering = new Lettering();

    TreePainter(double fontSize, Palette palette) {
        size = fontSize;
        line = 1.3 * fontSize;
        background = palette.colour(0, 2);
        signal = palette.colour(1, 2);
    }

    Picture paint(TreeShape shape) {
        Sizes sizes = sizes(shape);
        double top = 2.5 * size;
        double width = shape.columns() * sizes.column() + size;
        double height = top + shape.rows() * sizes.row() - 2 * line + size;
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.area(Outline.rectangle(0, 0, width, height), Colour.WHITE));
        marks.add(Mark.Text.of(shape.title(), size, 1.5 * size, 1.1 * size, Mark.Anchor.START)
                .emphasised());
        for (TreeShape.Box box : shape.boxes()) {
            if (box.parent() >= 0) {
                marks.addAll(join(shape.boxes().get(box.parent()), box, sizes, top));
            }
        }
        for (TreeShape.Box box : shape.boxes()) {
            marks.addAll(drawn(box, sizes, top));
        }
        return new Picture(width, height, shape.title(), shape.description(), marks);
    }

    /** The width and height of all boxes, and how far apart they are. */
    private record Sizes(double width, double height, double column, double row) {
        double middle(TreeShape.Box box) {
            return column * box.column() + (column - width);
        }
    }

    private Sizes sizes(TreeShape shape) {
        double widest = shape.boxes().stream()
                .flatMap(box -> box.lines().stream())
                .mapToDouble(text -> lettering.width(text, size))
                .max()
                .orElse(0);
        int lines =
                shape.boxes().stream().mapToInt(box -> box.lines().size()).max().orElse(0);
        double width = Math.min(widest, WIDEST * size) + size;
        double height = lines * line + 0.6 * size;
        return new Sizes(width, height, width + size / 2, height + 2.5 * line);
    }

    private List<Mark> drawn(TreeShape.Box box, Sizes sizes, double top) {
        double left = sizes.middle(box) - sizes.width() / 2;
        double upper = top + box.row() * sizes.row();
        double purity = Math.abs(2 * box.signal() - 1);
        Colour fill = Colour.WHITE.towards(box.signal() > 0.5 ? signal : background, STRONGEST * purity);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Path(
                Outline.rectangle(left, upper, sizes.width(), sizes.height()),
                Optional.of(fill),
                Optional.of(Stroke.solid(Colour.BLACK, 1))));
        double base =
                upper + 0.3 * size + (sizes.height() - 0.6 * size - box.lines().size() * line) / 2;
        for (String text : box.lines()) {
            base += line;
            String shown = lettering.abridged(text, size, WIDEST * size);
            marks.add(Mark.Text.of(shown, sizes.middle(box), base - 0.3 * line, size, Mark.Anchor.MIDDLE));
        }
        return marks;
    }

    private List<Mark> join(TreeShape.Box parent, TreeShape.Box child, Sizes sizes, double top) {
        double from = top + parent.row() * sizes.row() + sizes.height();
        double to = top + child.row() * sizes.row();
        double x = sizes.middle(child);
        Outline outline = Outline.line(sizes.middle(parent), from, x, to);
        String words = (child.left() ? "yes" : "no") + (child.missing() ? ", missing" : "");
        Mark.Anchor anchor = child.left() ? Mark.Anchor.END : Mark.Anchor.START;
        double half = sizes.middle(parent) + 0.6 * (x - sizes.middle(parent)) + (child.left() ? -0.4 : 0.4) * size;
        return List.of(
                Mark.Path.line(outline, Stroke.solid(Colour.BLACK, 1)),
                Mark.Text.of(words, half, from + 0.6 * (to - from), 0.85 * size, anchor));
    }
}
