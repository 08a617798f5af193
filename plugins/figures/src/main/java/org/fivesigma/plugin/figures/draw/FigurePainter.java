package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;

/** Turns a figure into a picture: title, notes and common legend above a grid of panels. */
public final class FigurePainter {
    private static final int LAYOUT_PASSES = 3;

    private final Style style;
    private final Lettering lettering = new Lettering();

    /** Paints in this style. */
    public FigurePainter(Style style) {
        this.style = style;
    }

    /** The picture of a figure. */
    public Picture paint(Figure figure) {
        Colours colours = Colours.of(style.palette(), figure);
        boolean titled = figure.panels().stream()
                .anyMatch(panel -> !PlainText.line(panel.title()).isEmpty());
        PanelPlanner planner = new PanelPlanner(style, lettering, colours, titled);
        PanelPainter painter = new PanelPainter(style, lettering, colours);
        Grid grid = new Grid(figure, style, titled);
        Optional<Legend> common = commonLegend(figure, colours);
        Heading.Drawn heading = new Heading(figure, style, lettering, planner).draw(grid.width(), common);
        List<PanelLayout> layouts = layouts(figure, grid.below(heading.height()), planner, painter, common.isEmpty());
        List<Mark> marks = new ArrayList<>();
        double bottom = heading.height() + style.fontSize();
        for (PanelLayout layout : layouts) {
            if (!Grid.blank(layout.panel())) {
                marks.addAll(painter.draw(layout, planner.margin()));
            }
            bottom = Math.max(bottom, bottom(layout));
        }
        marks.addAll(heading.marks());
        marks.add(0, Mark.Path.area(Outline.rectangle(0, 0, grid.width(), bottom), Colour.WHITE));
        String title = Markup.plain(figure.title());
        return new Picture(grid.width(), bottom, title, Markup.plain(figure.description()), marks);
    }

    private double bottom(PanelLayout layout) {
        Plot plot = layout.lower().orElse(layout.plot());
        return plot.bottom() + new FramePainter(style, lettering).roomBelow(layout.cell(), plot.x());
    }

    /** The legend of all panels, where there are several and all that have a legend have the same. */
    private Optional<Legend> commonLegend(Figure figure, Colours colours) {
        if (figure.panels().size() < 2) {
            return Optional.empty();
        }
        List<Legend> legends = figure.panels().stream()
                .map(panel -> new Legend(panel.series(), colours, style, lettering))
                .filter(legend -> !legend.isEmpty())
                .toList();
        boolean same = legends.stream()
                .allMatch(legend -> legend.keys().equals(legends.get(0).keys()));
        return same && !legends.isEmpty() ? Optional.of(legends.get(0)) : Optional.empty();
    }

    /** Lays the panels out, with as much room for the numbers at their left as the widest ones need. */
    private List<PanelLayout> layouts(
            Figure figure, Grid grid, PanelPlanner planner, PanelPainter painter, boolean legends) {
        double room = 4 * style.fontSize();
        List<PanelLayout> layouts = List.of();
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            List<Cell> cells = grid.cells(room);
            layouts = new ArrayList<>();
            double needed = 0;
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                Figure.Panel panel = figure.panels().get(i);
                List<String> notes = Heading.hasNotes(figure) ? List.of() : figure.notes();
                double left = cell.up() ? room : painter.narrow();
                layouts.add(planner.layout(panel, cell, left, notes, legends));
                needed = Math.max(needed, painter.roomLeft(layouts.get(i)));
            }
            if (pass > 0 && needed <= room) {
                return layouts;
            }
            room = Math.min(needed, cells.isEmpty() ? room : 0.4 * cells.get(0).width());
        }
        return layouts;
    }
}
