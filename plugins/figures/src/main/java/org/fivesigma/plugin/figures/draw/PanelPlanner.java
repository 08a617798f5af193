package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** Lays panels out: ranges of the axes, head-room, places of legend, notes and boxes. */
final class PanelPlanner {
    private static final int MOST_LEGEND_COLUMNS = 3;

    private final Style style;
    private final Lettering lettering;
    private final Colours colours;
    private final boolean titled;

    /** Lays panels out; where one of them is titled, all leave room for a title. */
    PanelPlanner(Style style, Lettering lettering, Colours colours, boolean titled) {
        this.titled = titled;
        this.style = style;
        this.lettering = lettering;
        this.colours = colours;
    }

    /** Lays a panel out in its cell, with so much room left of the axes. */
    PanelLayout layout(Figure.Panel panel, Cell cell, double room, List<String> notes, boolean legend) {
        Shapes shapes = Shapes.of(panel.series());
        Reach reach = Reach.of(shapes);
        Furniture furniture = furniture(panel, cell.width() - room, notes, legend);
        Plot trial = plot(cell, room, 0, panel, Ranges.across(panel.x(), reach), Ranges.up(panel.y(), reach));
        Optional<Arrangement> inside = furniture.best(trial, reach, margin());
        if (inside.isPresent()) {
            return placed(panel, shapes, raised(trial, reach, panel, inside.get()), inside.get(), List.of());
        }
        List<Block> beside = furniture.beside();
        double width = Math.min(Block.breadth(beside) + margin(), 0.5 * cell.width());
        Plot narrow = plot(cell, room, width, panel, range(trial.x()), range(trial.y()));
        Arrangement notesOnly = furniture.notesOnly();
        return placed(panel, shapes, raised(narrow, reach, panel, notesOnly), notesOnly, beside);
    }

    /** The distance of blocks from the axes. */
    double margin() {
        return 0.9 * style.fontSize();
    }

    private Plot plot(Cell cell, double room, double beside, Figure.Panel panel, Plot.Range across, Plot.Range up) {
        double above = style.fontSize() * (titled ? 1.5 : 0.5);
        double below = 1.25 * style.smallSize() + 2.0 * style.fontSize();
        double width = cell.width() - room - beside - 1.3 * style.fontSize();
        double height = cell.height() - above - below;
        return Plot.of(cell.left() + room, cell.top() + above, Math.max(10, width), Math.max(10, height), across, up);
    }

    private static Plot.Range range(Scale scale) {
        return new Plot.Range(scale.low(), scale.high(), scale.logarithmic());
    }

    private Plot raised(Plot plot, Reach reach, Figure.Panel panel, Arrangement corners) {
        if (panel.y().high().isPresent()) {
            return plot;
        }
        double measure = corners.high(plot, reach, margin());
        double high = plot.y().logarithmic() ? StrictMath.pow(10, measure) : measure;
        Plot.Range up = new Plot.Range(
                plot.y().low(), Math.max(high, plot.y().high()), plot.y().logarithmic());
        return Plot.of(plot.left(), plot.top(), plot.width(), plot.height(), range(plot.x()), up);
    }

    private PanelLayout placed(Figure.Panel panel, Shapes shapes, Plot plot, Arrangement corners, List<Block> beside) {
        Optional<Plot> lower = panel.lower().map(below -> {
            Plot.Range up = Ranges.up(below.y(), Reach.of(Shapes.of(below.series())));
            double top = plot.bottom() + 0.5 * style.fontSize();
            double height = PanelLayout.LOWER_SHARE * plot.height();
            return Plot.of(plot.left(), top, plot.width(), height, range(plot.x()), up);
        });
        return new PanelLayout(panel, shapes, plot, lower, corners, beside);
    }

    private Furniture furniture(Figure.Panel panel, double room, List<String> notes, boolean legend) {
        List<Block> legends = new ArrayList<>();
        Legend named = new Legend(panel.series(), colours, style, lettering);
        for (int columns = 1; legend && columns <= Math.min(named.size(), MOST_LEGEND_COLUMNS); columns++) {
            legends.add(named.block(columns, 0.42 * room));
        }
        List<Block> boxes = new ArrayList<>();
        for (Series series : panel.series()) {
            if (series instanceof Series.Box box) {
                boxes.add(box(box, 0.48 * room));
            }
        }
        List<Block> blocks = notes.isEmpty() ? List.of() : List.of(notes(notes, 0.55 * room));
        return new Furniture(blocks, legends, boxes);
    }

    /** Notes as a block of emphasised lines. */
    Block notes(List<String> notes, double limit) {
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.addAll(lettering.wrapped(note, style.smallSize(), limit, 3)));
        return Block.lines(lines, style, lettering, (line, text) -> text.emphasised());
    }

    private Block box(Series.Box box, double limit) {
        List<String> lines = new ArrayList<>();
        box.warnings().forEach(line -> lines.addAll(lettering.wrapped(line, style.smallSize(), limit, 5)));
        int warnings = lines.size();
        box.lines().forEach(line -> lines.add(lettering.shortened(line, style.smallSize(), limit)));
        return Block.lines(lines, style, lettering, (line, text) -> line < warnings ? text.in(Colour.RED) : text);
    }
}
