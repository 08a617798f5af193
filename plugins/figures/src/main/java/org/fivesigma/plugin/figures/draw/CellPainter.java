package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Series;

/** Draws coloured rectangles, those of one colour as one path. */
final class CellPainter {
    /** How far a rectangle reaches under or over the next ones, so that no paper shines through between them. */
    private static final double UNDER = 1;
    /** Texts smaller than this share of small texts are left out. */
    private static final double SMALLEST = 0.5;

    private final Plot plot;
    private final Style style;
    private final Lettering lettering;

    CellPainter(Plot plot, Style style, Lettering lettering) {
        this.plot = plot;
        this.style = style;
        this.lettering = lettering;
    }

    /** The edges of rectangles in pixels. */
    private record Lattice(double[] x, double[] y) {
        int columns() {
            return x.length - 1;
        }
    }

    /** The rectangles and their texts. */
    List<Mark> draw(Series.Cells cells) {
        Shades shades = Shades.ofAreas(cells.scale(), cells.values());
        Lattice lattice = new Lattice(pixels(cells.xEdges(), plot.x()), pixels(cells.yEdges(), plot.y()));
        List<Tracing> levels = new ArrayList<>();
        for (int level = 0; level < Shades.LEVELS; level++) {
            levels.add(new Tracing());
        }
        for (int row = 0; row < lattice.y().length - 1; row++) {
            int begin = row * lattice.columns();
            List<Double> values = cells.values().subList(begin, begin + lattice.columns());
            trace(levels, values.stream().map(shades::level).toList(), lattice, row);
        }
        List<Mark> marks = new ArrayList<>();
        for (int level = 0; level < Shades.LEVELS; level++) {
            Outline outline = levels.get(level).outline();
            if (!outline.isEmpty()) {
                marks.add(Mark.Path.area(outline, shades.colour(level)));
            }
        }
        if (!cells.texts().isEmpty()) {
            marks.addAll(texts(cells, shades, lattice));
        }
        return marks;
    }

    /** Whole pixels, which keep edges sharp. */
    private static double[] pixels(List<Double> edges, Scale scale) {
        return edges.stream()
                .mapToDouble(edge -> Reach.drawable(edge) ? Math.rint(scale.pixel(edge)) : Double.NaN)
                .toArray();
    }

    /** Traces a row, with neighbours of one level as one rectangle. */
    private static void trace(List<Tracing> tracings, List<Integer> levels, Lattice lattice, int row) {
        double[] x = lattice.x();
        double top = Math.min(lattice.y()[row], lattice.y()[row + 1]);
        double height = Math.abs(lattice.y()[row + 1] - lattice.y()[row]) + UNDER;
        int from = 0;
        while (from < levels.size()) {
            int level = levels.get(from);
            int to = from + 1;
            while (to < levels.size() && levels.get(to) == level) {
                to++;
            }
            double width = x[to] - x[from] + UNDER;
            if (level != Shades.NONE && width > UNDER && height > UNDER) {
                tracings.get(level)
                        .from(x[from], top)
                        .to(x[from] + width, top)
                        .to(x[from] + width, top + height)
                        .to(x[from], top + height)
                        .close();
            }
            from = to;
        }
    }

    private List<Mark> texts(Series.Cells cells, Shades shades, Lattice lattice) {
        List<Mark> marks = new ArrayList<>();
        double[] x = lattice.x();
        double[] y = lattice.y();
        double size = size(cells.texts(), x, y);
        if (size < SMALLEST * style.smallSize()) {
            return marks;
        }
        int columns = lattice.columns();
        for (int i = 0; i < cells.texts().size(); i++) {
            double middle = (x[i % columns] + x[i % columns + 1]) / 2;
            double centre = (y[i / columns] + y[i / columns + 1]) / 2;
            if (!Reach.drawable(middle, centre)) {
                continue;
            }
            int level = shades.level(cells.values().get(i));
            Colour ink = level != Shades.NONE && shades.colour(level).luma() < 0.5 ? Colour.WHITE : Colour.BLACK;
            String text = cells.texts().get(i);
            marks.add(Mark.Text.of(text, middle, centre + 0.34 * size, size, Mark.Anchor.MIDDLE)
                    .in(ink));
        }
        return marks;
    }

    /** The size in which each text fits its rectangle. */
    private double size(List<String> texts, double[] x, double[] y) {
        double size = style.smallSize();
        int columns = x.length - 1;
        for (int i = 0; i < texts.size(); i++) {
            double width = lettering.width(texts.get(i), 1);
            double room = Math.abs(x[i % columns + 1] - x[i % columns]);
            double height = Math.abs(y[i / columns + 1] - y[i / columns]);
            if (width > 0 && Reach.drawable(room, height)) {
                size = Math.min(size, Math.min(0.9 * room / width, 0.8 * height));
            }
        }
        return size;
    }
}
