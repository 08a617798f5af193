package org.fivesigma.report;

import org.fivesigma.api.data.Figure;
import org.fivesigma.report.FigureRow.Column;

/**
 * Everything that a figure draws as one long table: a row for each bin, point, cell, bar and text, with all digits.
 *
 * <p>All figures have the same columns, so that one script reads them all. Rows stand as they are drawn: panel by panel,
 * back to front. Contents of stacked steps are each their own, not what they are stacked to.
 */
final class FigureTable {
    private FigureTable() {}

    /** The table in UTF-8. */
    static byte[] of(Figure figure) {
        CommaSeparated table = new CommaSeparated();
        table.line(FigureRow.headings());
        text(table, "title", figure.title());
        figure.notes().forEach(note -> text(table, "note", note));
        for (int i = 0; i < figure.panels().size(); i++) {
            Figure.Panel panel = figure.panels().get(i);
            FigureRow common = FigureRow.empty().with(Column.PANEL, i + 1).with(Column.PANEL_TITLE, panel.title());
            SeriesRows main = new SeriesRows(
                    panel.x(), panel.y(), common.with(Column.PART, "main"), row -> table.line(row.cells()));
            panel.series().forEach(main::add);
            panel.lower().ifPresent(lower -> below(table, panel, lower, common));
        }
        return table.bytes();
    }

    /** What stands above all panels, for example that the events are simulated. */
    private static void text(CommaSeparated table, String kind, String text) {
        if (!text.isEmpty()) {
            table.line(FigureRow.empty()
                    .with(Column.KIND, kind)
                    .with(Column.TEXT, text)
                    .cells());
        }
    }

    private static void below(CommaSeparated table, Figure.Panel panel, Figure.Lower lower, FigureRow common) {
        SeriesRows rows = new SeriesRows(
                panel.x(), lower.y(), common.with(Column.PART, "comparison"), row -> table.line(row.cells()));
        rows.reference(lower.reference());
        lower.series().forEach(rows::add);
    }
}
