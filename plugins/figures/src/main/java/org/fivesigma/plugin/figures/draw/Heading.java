package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Figure;

/** What stands above the panels: the title, and for several panels the notes and their common legend. */
final class Heading {
    private static final int MOST_TITLE_LINES = 3;

    private final Figure figure;
    private final Style style;
    private final Lettering lettering;
    private final PanelPlanner planner;

    Heading(Figure figure, Style style, Lettering lettering, PanelPlanner planner) {
        this.figure = figure;
        this.style = style;
        this.lettering = lettering;
        this.planner = planner;
    }

    /**
     * What stands above the panels, drawn.
     *
     * @param height its height in pixels
     * @param marks the marks
     */
    record Drawn(double height, List<Mark> marks) {}

    /** Draws the heading of a picture of this width. */
    Drawn draw(double width, Optional<Legend> legend) {
        double left = style.fontSize();
        double room = width - 2 * left;
        List<Mark> marks = new ArrayList<>();
        double top = 0.3 * style.fontSize();
        double size = 1.1 * style.fontSize();
        for (String line : lettering.wrapped(figure.title(), size, room, MOST_TITLE_LINES)) {
            top += 1.25 * size;
            marks.add(Mark.Text.of(line, left, top - 0.2 * size, size, Mark.Anchor.START));
        }
        List<Block> row = new ArrayList<>();
        if (hasNotes(figure)) {
            row.add(planner.notes(figure.notes(), 0.5 * room));
        }
        legend.ifPresent(named -> row.add(broad(named, room - Block.breadth(row) - planner.margin())));
        double x = left;
        double height = 0;
        for (Block block : row) {
            marks.addAll(block.placing().at(x, top + 0.4 * style.fontSize()));
            x += block.width() + 2 * planner.margin();
            height = Math.max(height, block.height() + 0.6 * style.fontSize());
        }
        return new Drawn(top + height, marks);
    }

    /** Whether the notes stand above the panels: those of several panels, and those that a single panel has no room for. */
    static boolean hasNotes(Figure figure) {
        boolean several = figure.panels().size() != 1;
        return !figure.notes().isEmpty()
                && (several || PanelPlanner.fixed(figure.panels().get(0)));
    }

    private static Block broad(Legend legend, double room) {
        for (int columns = legend.size(); columns > 1; columns--) {
            // names must not be cut only to stand side by side
            if (legend.block(columns, 1e6).width() <= room) {
                return legend.block(columns, 1e6);
            }
        }
        return legend.block(1, room);
    }
}
