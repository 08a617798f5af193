package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;

/** Where the panels of a figure stand: in rows, each with its own numbers, or as a square grid that shows numbers at its edges only. */
final class Grid {
    /** The widest picture, in widths of a figure of one panel; with the usual one this is a page. */
    private static final double WIDEST = 2.96;
    /** The highest panel, in heights of a figure of one panel. */
    private static final double HIGHEST = 3.2;

    private static final double SHARED_RATIO = 0.8;

    private final Figure figure;
    private final Style style;
    private final int columns;
    private final boolean titled;
    private final double top;

    /** Places the panels of a figure; where one of them is titled, all leave room for a title. */
    Grid(Figure figure, Style style, boolean titled) {
        this(figure, style, titled, 0);
    }

    private Grid(Figure figure, Style style, boolean titled, double top) {
        this.figure = figure;
        this.style = style;
        this.titled = titled;
        this.top = top;
        this.columns = Math.max(1, Math.min(figure.columns(), figure.panels().size()));
    }

    /** The same grid from so far down. */
    Grid below(double height) {
        return new Grid(figure, style, titled, height);
    }

    /** The width of the picture. */
    double width() {
        double shrink = columns == 1 ? 1 : columns == 2 ? 0.75 : 0.625;
        return Math.min(shrink * columns, WIDEST) * style.width();
    }

    /** Whether nothing of a panel is drawn. */
    static boolean blank(Figure.Panel panel) {
        String words = panel.title() + panel.x().label() + panel.y().label();
        return panel.series().isEmpty()
                && panel.lower().isEmpty()
                && PlainText.line(words).isEmpty();
    }

    /** The cells of all panels, with so much room for the numbers at their left. */
    List<Cell> cells(double room) {
        return shared() ? sharing(room) : separate();
    }

    private List<Cell> separate() {
        double width = width() / columns;
        double height = width * style.height() / style.width();
        List<Cell> cells = new ArrayList<>();
        double rowTop = top;
        double rowHeight = 0;
        for (int i = 0; i < figure.panels().size(); i++) {
            if (i % columns == 0) {
                rowTop += rowHeight;
                rowHeight = 0;
            }
            Figure.Panel panel = figure.panels().get(i);
            double own = Math.max(height, Math.min(needed(panel), HIGHEST * style.height()));
            rowHeight = Math.max(rowHeight, panel.lower().isPresent() ? (1 + PanelLayout.LOWER_SHARE) * own : own);
            cells.add(new Cell(i % columns * width, rowTop, width, own));
        }
        return cells;
    }

    /** The height in which all names of a vertical axis have room. */
    private double needed(Figure.Panel panel) {
        long bars =
                panel.series().stream().filter(Series.Bars.class::isInstance).count();
        boolean dots = panel.series().stream().anyMatch(Series.Dots.class::isInstance);
        double lines = Math.max(dots ? 1.9 : 1.3, 0.7 * bars);
        double names = panel.x().categories().isEmpty() ? 0 : 5 * style.fontSize();
        return panel.y().categories().size() * lines * style.smallSize() + names + 5 * style.fontSize();
    }

    /** Whether the panels are as many across as down, and those below each other show the same quantity. */
    private boolean shared() {
        if (columns < 2 || figure.panels().size() != columns * columns) {
            return false;
        }
        for (int i = columns; i < figure.panels().size(); i++) {
            Figure.Panel panel = figure.panels().get(i);
            Figure.Panel above = figure.panels().get(i - columns);
            boolean either = blank(panel) || blank(above);
            if (panel.lower().isPresent() || !either && !panel.x().equals(above.x())) {
                return false;
            }
        }
        return figure.panels().stream()
                .anyMatch(panel -> blank(panel) || panel.series().stream().anyMatch(Grid::flat));
    }

    /** Whether a series has its own quantities on both axes. */
    private static boolean flat(Series series) {
        return series instanceof Series.Cells || series instanceof Series.Dots;
    }

    private List<Cell> sharing(double room) {
        double right = 1.3 * style.fontSize();
        double narrow = 0.5 * style.fontSize();
        double[] rooms = rooms(room, narrow);
        double plot = Math.max(10, (width() - DoubleStream.of(rooms).sum()) / columns - right);
        List<Cell> cells = new ArrayList<>();
        double rowTop = top;
        for (int row = 0; row < columns; row++) {
            double left = 0;
            double rowHeight = 0;
            for (int column = 0; column < columns; column++) {
                double width = rooms[column] + plot + right;
                // where numbers stand left of one panel of a column only, the others are as far to the right
                double shift = up(row, column) ? 0 : rooms[column] - narrow;
                double height = sharedHeight(plot, across(row, column));
                cells.add(new Cell(left + shift, rowTop, width - shift, height, across(row, column), up(row, column)));
                left += width;
                rowHeight = Math.max(rowHeight, height);
            }
            rowTop += rowHeight;
        }
        return cells;
    }

    private double sharedHeight(double plot, boolean numbers) {
        double above = style.fontSize() * (titled ? 1.5 : 0.5);
        double below = numbers ? 1.25 * style.smallSize() + 2 * style.fontSize() : 0.3 * style.fontSize();
        return above + SHARED_RATIO * plot + below;
    }

    /** The room left of the panels of each column: narrow where none of them shows numbers there. */
    private double[] rooms(double room, double narrow) {
        double[] rooms = new double[columns];
        for (int column = 0; column < columns; column++) {
            rooms[column] = narrow;
            for (int row = 0; row < columns; row++) {
                rooms[column] = up(row, column) ? room : rooms[column];
            }
        }
        return rooms;
    }

    private boolean shown(int row, int column) {
        return !blank(figure.panels().get(row * columns + column));
    }

    /** Whether a panel is the first one of its row. */
    private boolean up(int row, int column) {
        for (int before = 0; before < column; before++) {
            if (shown(row, before)) {
                return false;
            }
        }
        return shown(row, column);
    }

    /** Whether a panel is the last one of its column. */
    private boolean across(int row, int column) {
        for (int below = row + 1; below < columns; below++) {
            if (shown(below, column)) {
                return false;
            }
        }
        return shown(row, column);
    }
}
