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
        int columns = Math.max(1, Math.min(figure.columns(), figure.panels().size()));
        double shrink = columns == 1 ? 1 : columns == 2 ? 0.75 : 0.625;
        double cellWidth = shrink * style.width();
        Optional<Legend> common = commonLegend(figure, colours);
        Heading.Drawn heading = new Heading(figure, style, lettering, planner).draw(columns * cellWidth, common);
        List<Cell> cells = cells(figure, columns, cellWidth, shrink * style.height(), heading.height());
        List<PanelLayout> layouts = layouts(figure, cells, planner, painter, common.isEmpty());
        List<Mark> marks = new ArrayList<>();
        double bottom = heading.height() + style.fontSize();
        for (int i = 0; i < layouts.size(); i++) {
            double titleX = cells.get(i).left() + 1.1 * style.fontSize();
            marks.addAll(painter.draw(layouts.get(i), titleX, planner.margin()));
            bottom = Math.max(bottom, bottom(layouts.get(i)));
        }
        marks.addAll(heading.marks());
        marks.add(0, Mark.Path.area(Outline.rectangle(0, 0, columns * cellWidth, bottom), Colour.WHITE));
        String title = Markup.plain(figure.title());
        return new Picture(columns * cellWidth, bottom, title, Markup.plain(figure.description()), marks);
    }

    private double bottom(PanelLayout layout) {
        double axis = layout.lower().orElse(layout.plot()).bottom();
        return axis + 1.25 * style.smallSize() + 2.0 * style.fontSize();
    }

    /** The legend of all panels, where there are several and their legends are the same. */
    private Optional<Legend> commonLegend(Figure figure, Colours colours) {
        if (figure.panels().size() < 2) {
            return Optional.empty();
        }
        List<Legend> legends = figure.panels().stream()
                .map(panel -> new Legend(panel.series(), colours, style, lettering))
                .toList();
        List<String> keys = legends.get(0).keys();
        boolean same = legends.stream().allMatch(legend -> legend.keys().equals(keys));
        return same && !keys.isEmpty() ? Optional.of(legends.get(0)) : Optional.empty();
    }

    private List<Cell> cells(Figure figure, int columns, double width, double height, double top) {
        List<Cell> cells = new ArrayList<>();
        double rowTop = top;
        double rowHeight = height;
        for (int i = 0; i < figure.panels().size(); i++) {
            if (i % columns == 0) {
                rowTop = i == 0 ? top : rowTop + rowHeight;
                rowHeight = height;
            }
            if (figure.panels().get(i).lower().isPresent()) {
                rowHeight = (1 + PanelLayout.LOWER_SHARE) * height;
            }
            cells.add(new Cell(i % columns * width, rowTop, width, height));
        }
        return cells;
    }

    /** Lays the panels out, with as much room for the numbers at their left as the widest ones need. */
    private List<PanelLayout> layouts(
            Figure figure, List<Cell> cells, PanelPlanner planner, PanelPainter painter, boolean legends) {
        double room = 4 * style.fontSize();
        List<PanelLayout> layouts = List.of();
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            layouts = new ArrayList<>();
            double needed = 0;
            for (int i = 0; i < cells.size(); i++) {
                List<String> notes = cells.size() == 1 ? figure.notes() : List.of();
                layouts.add(planner.layout(figure.panels().get(i), cells.get(i), room, notes, legends));
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
