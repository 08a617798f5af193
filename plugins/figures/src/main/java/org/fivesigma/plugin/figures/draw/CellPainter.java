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

    /** The rectangles and their texts. */
    List<Mark> draw(Series.Cells cells) {
        Shades shades = Shades.ofAreas(cells.scale(), cells.values());
        double[] x = pixels(cells.xEdges(), plot.x());
        double[] y = pixels(cells.yEdges(), plot.y());
        Tracing[] levels = new Tracing[Shades.LEVELS];
        for (int row = 0; row < y.length - 1; row++) {
            trace(levels, shades, cells.values(), x, y, row);
        }
        List<Mark> marks = new ArrayList<>();
        for (int level = 0; level < levels.length; level++) {
            if (levels[level] != null) {
                marks.add(Mark.Path.area(levels[level].outline(), shades.colour(level)));
            }
        }
        if (!cells.texts().isEmpty()) {
            marks.addAll(texts(cells, shades, x, y));
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
    private static void trace(Tracing[] levels, Shades shades, List<Double> values, double[] x, double[] y, int row) {
        int columns = x.length - 1;
        double top = Math.min(y[row], y[row + 1]);
        double height = Math.abs(y[row + 1] - y[row]) + UNDER;
        int from = 0;
        while (from < columns) {
            int level = shades.level(values.get(row * columns + from));
            int to = from + 1;
            while (to < columns && shades.level(values.get(row * columns + to)) == level) {
                to++;
            }
            double width = x[to] - x[from] + UNDER;
            if (level >= 0 && Reach.drawable(height, width) && width > UNDER && height > UNDER) {
                Tracing tracing = levels[level] == null ? new Tracing() : levels[level];
                levels[level] = tracing;
                tracing.from(x[from], top)
                        .to(x[from] + width, top)
                        .to(x[from] + width, top + height)
                        .to(x[from], top + height)
                        .close();
            }
            from = to;
        }
    }

    private List<Mark> texts(Series.Cells cells, Shades shades, double[] x, double[] y) {
        List<Mark> marks = new ArrayList<>();
        double size = size(cells.texts(), x, y);
        if (size < SMALLEST * style.smallSize()) {
            return marks;
        }
        int columns = x.length - 1;
        for (int i = 0; i < cells.texts().size(); i++) {
            double middle = (x[i % columns] + x[i % columns + 1]) / 2;
            double centre = (y[i / columns] + y[i / columns + 1]) / 2;
            if (!Reach.drawable(middle, centre)) {
                continue;
            }
            int level = shades.level(cells.values().get(i));
            Colour ink = level >= 0 && shades.colour(level).luma() < 0.5 ? Colour.WHITE : Colour.BLACK;
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
