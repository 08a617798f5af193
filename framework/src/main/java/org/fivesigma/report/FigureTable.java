package org.fivesigma.report;

import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
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
        for (int i = 0; i < figure.panels().size(); i++) {
            Figure.Panel panel = figure.panels().get(i);
            FigureRow common = FigureRow.empty().with(Column.PANEL, i + 1).with(Column.PANEL_TITLE, panel.title());
            SeriesRows main = new SeriesRows(panel.x(), panel.y(), common.with(Column.PART, "main"));
            panel.series().forEach(main::add);
            main.rows().forEach(row -> table.line(row.cells()));
            panel.lower().ifPresent(lower -> below(table, panel, lower, common));
        }
        return table.bytes();
    }

    private static void below(CommaSeparated table, Figure.Panel panel, Figure.Lower lower, FigureRow common) {
        SeriesRows rows = new SeriesRows(panel.x(), lower.y(), common.with(Column.PART, "comparison"));
        rows.reference(lower.reference());
        for (Series series : lower.series()) {
            rows.add(series);
        }
        rows.rows().forEach(row -> table.line(row.cells()));
    }
}
