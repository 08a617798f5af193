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
    private final FramePainter frames;

    /** Lays panels out; where one of them is titled, all leave room for a title. */
    PanelPlanner(Style style, Lettering lettering, Colours colours, boolean titled) {
        this.titled = titled;
        this.style = style;
        this.lettering = lettering;
        this.colours = colours;
        this.frames = new FramePainter(style, lettering);
    }

    /** Lays a panel out in its cell, with so much room left of the axes. */
    PanelLayout layout(Figure.Panel panel, Cell cell, double room, List<String> notes, boolean legend) {
        Shapes shapes = Shapes.of(panel.series());
        Reach reach = Reach.of(shapes);
        Optional<ColourBar> bar = ColourBar.of(panel.series(), style, lettering);
        double taken = bar.map(one -> one.width(cell.height())).orElse(0.0);
        Furniture furniture = furniture(panel, cell.width() - room - taken, notes, legend);
        Plot trial = plot(cell, room, taken, Ranges.across(panel.x(), reach), Ranges.up(panel.y(), reach));
        Optional<Arrangement> inside = fixed(panel)
                ? furniture.free(trial, Obstacles.of(shapes, trial), margin())
                : furniture.best(trial, reach, margin());
        if (inside.isPresent()) {
            Plot plot = raised(trial, reach, panel, inside.get());
            return new PanelLayout(panel, cell, shapes, plot, lower(panel, plot), inside.get(), List.of(), bar);
        }
        List<Block> beside = furniture.beside();
        double width = Math.min(Block.breadth(beside) + margin(), 0.5 * cell.width());
        Plot narrow = plot(cell, room, taken + width, range(trial.x()), range(trial.y()));
        Arrangement notesOnly = furniture.notesOnly();
        Plot plot = raised(narrow, reach, panel, notesOnly);
        return new PanelLayout(panel, cell, shapes, plot, lower(panel, plot), notesOnly, beside, bar);
    }

    /** Whether the vertical axis of a panel cannot be extended to make room for a legend. */
    static boolean fixed(Figure.Panel panel) {
        return panel.y().high().isPresent() || Reach.covered(panel.series());
    }

    /** The distance of blocks from the axes. */
    double margin() {
        return 0.9 * style.fontSize();
    }

    private Plot plot(Cell cell, double room, double beside, Plot.Range across, Plot.Range up) {
        double above = style.fontSize() * (titled ? 1.5 : 0.5);
        double width = Math.max(10, cell.width() - room - beside - 1.3 * style.fontSize());
        Plot trial = Plot.of(cell.left() + room, cell.top() + above, width, 10, across, up);
        double height = Math.max(10, cell.height() - above - frames.roomBelow(cell, trial.x()));
        return Plot.of(trial.left(), trial.top(), width, height, across, up);
    }

    private static Plot.Range range(Scale scale) {
        return new Plot.Range(scale.low(), scale.high(), scale.logarithmic(), scale.categories());
    }

    private Plot raised(Plot plot, Reach reach, Figure.Panel panel, Arrangement corners) {
        if (fixed(panel)) {
            return plot;
        }
        double measure = corners.high(plot, reach, margin());
        double high = plot.y().logarithmic() ? StrictMath.pow(10, measure) : measure;
        Plot.Range now = range(plot.y());
        Plot.Range up = new Plot.Range(now.low(), Math.max(high, now.high()), now.logarithmic(), now.categories());
        return Plot.of(plot.left(), plot.top(), plot.width(), plot.height(), range(plot.x()), up);
    }

    private Optional<Plot> lower(Figure.Panel panel, Plot plot) {
        return panel.lower().map(below -> {
            Plot.Range up = Ranges.up(below.y(), Reach.of(Shapes.of(below.series())));
            double top = plot.bottom() + 0.5 * style.fontSize();
            double height = PanelLayout.LOWER_SHARE * plot.height();
            return Plot.of(plot.left(), top, plot.width(), height, range(plot.x()), up);
        });
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
