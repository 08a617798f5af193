package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** Draws a panel that has been laid out. */
final class PanelPainter {
    private static final double PAPER = 0.85;

    private final Style style;
    private final Lettering lettering;
    private final Colours colours;
    private final FramePainter frames;

    PanelPainter(Style style, Lettering lettering, Colours colours) {
        this.style = style;
        this.lettering = lettering;
        this.colours = colours;
        this.frames = new FramePainter(style, lettering);
    }

    /** The room that a panel's vertical axes need at their left. */
    double roomLeft(PanelLayout layout) {
        if (!layout.cell().up()) {
            return narrow();
        }
        double below = layout.lower().map(plot -> frames.roomLeft(plot.y())).orElse(0.0);
        return Math.max(frames.roomLeft(layout.plot().y()), below);
    }

    /** The room left of a panel without numbers there. */
    double narrow() {
        return 0.5 * style.fontSize();
    }

    /** Where vertical titles stand: below each other in all panels of a column, but close to names. */
    private double titleX(PanelLayout layout) {
        Plot plot = layout.plot();
        double left = layout.cell().left();
        boolean names = !plot.y().categories().isEmpty();
        return (names ? Math.max(left, plot.left() - roomLeft(layout)) : left) + 1.1 * style.fontSize();
    }

    /** The marks of a panel. */
    List<Mark> draw(PanelLayout layout, double margin) {
        Plot plot = layout.plot();
        double titleX = titleX(layout);
        Figure.Panel panel = layout.panel();
        List<Mark> marks = new ArrayList<>();
        SeriesPainter painter = new SeriesPainter(plot, colours, style, lettering);
        marks.add(new Mark.Clipped(plot.outline(), painter.draw(layout.shapes())));
        marks.addAll(frames.frame(plot));
        marks.addAll(title(panel, plot));
        marks.addAll(corners(layout, margin));
        layout.bar().ifPresent(bar -> marks.addAll(bar.draw(plot)));
        double top = plot.top();
        for (Block block : layout.beside()) {
            double taken =
                    layout.bar().map(bar -> bar.width(layout.cell().height())).orElse(0.0);
            marks.addAll(block.placing().at(plot.right() + taken + margin, top));
            top += block.height() + 0.5 * margin;
        }
        layout.lower().ifPresent(below -> marks.addAll(lower(panel, below, titleX)));
        boolean crowded = layout.lower().isPresent() || !layout.cell().across();
        if (layout.cell().up()) {
            marks.addAll(frames.upLabels(plot, panel.y().label(), titleX, crowded));
        }
        if (layout.cell().across()) {
            marks.addAll(
                    frames.acrossLabels(layout.lower().orElse(plot), panel.x().label()));
        }
        return marks;
    }

    /** What stands in the corners, upon paper where a rule would cross it. */
    private static List<Mark> corners(PanelLayout layout, double margin) {
        Plot plot = layout.plot();
        List<Mark> marks = new ArrayList<>();
        if (layout.panel().series().stream().anyMatch(Series.Rule.class::isInstance)) {
            for (Outline place : layout.corners().places(plot, margin)) {
                marks.add(Mark.Path.area(place, Colour.WHITE).fainter(PAPER));
            }
        }
        marks.addAll(layout.corners().marks(plot, margin));
        return marks;
    }

    private List<Mark> title(Figure.Panel panel, Plot plot) {
        if (PlainText.line(panel.title()).isEmpty()) {
            return List.of();
        }
        String title = lettering.shortened(panel.title(), style.smallSize(), plot.width());
        double base = plot.top() - 0.5 * style.smallSize();
        return List.of(Mark.Text.of(title, plot.left(), base, style.smallSize(), Mark.Anchor.START));
    }

    private List<Mark> lower(Figure.Panel panel, Plot plot, double titleX) {
        Figure.Lower lower = panel.lower().orElseThrow();
        double y = plot.y().pixel(lower.reference());
        List<Mark> inside = new ArrayList<>();
        Stroke reference = new Stroke(Colour.DIM, 1, List.of(4.0, 3.0));
        inside.add(Mark.Path.line(Outline.line(plot.left(), y, plot.right(), y), reference));
        SeriesPainter painter = new SeriesPainter(plot, colours, style, lettering);
        inside.addAll(painter.draw(Shapes.of(lower.series())));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Clipped(plot.outline(), inside));
        marks.addAll(frames.frame(plot));
        marks.addAll(frames.upLabels(plot, lower.y().label(), titleX, true));
        return marks;
    }
}
