package org.fivesigma.report;

import org.fivesigma.api.data.CutFlow;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** One cut-flow as a table: a line for each cut, columns for each group. */
final class CutFlowTable {
    private static final int PLAIN_COLUMNS = 3;
    private static final int WEIGHTED_COLUMNS = 6;

    private final CutFlow flow;

    CutFlowTable(CutFlow flow) {
        this.flow = flow;
    }

    void write(Html html, String title, String stamp) {
        Table table = new Table(html, title, stamp, "wide");
        table.headingBeside("Cut", 2);
        for (int group = 0; group < flow.groups().size(); group++) {
            table.headingAbove(flow.groups().get(group), weighted(group) ? WEIGHTED_COLUMNS : PLAIN_COLUMNS);
        }
        table.nextHeadings();
        for (int group = 0; group < flow.groups().size(); group++) {
            headings(table, weighted(group));
        }
        table.body();
        for (int i = 0; i < flow.rows().size(); i++) {
            CutFlow.Row row = flow.rows().get(i);
            table.row();
            table.name(row.cut());
            for (int group = 0; group < row.counts().size(); group++) {
                cells(table, row.counts().get(group), weighted(group), i == 0);
            }
            table.endRow();
        }
        table.end();
    }

    private static void headings(Table table, boolean weighted) {
        table.heading("events");
        if (weighted) {
            table.heading("\u03a3w", "effective");
        }
        table.heading("step %", "total %");
        if (weighted) {
            table.heading("total % by weight");
        }
    }

    /** The first line has nothing to be a fraction of. */
    private static void cells(Table table, CutFlow.Count count, boolean weighted, boolean first) {
        table.number(RoundedNumber.count(count.entries()));
        if (weighted) {
            double sum = count.sumOfWeights();
            double squares = count.sumOfSquaredWeights();
            table.number(RoundedNumber.of(sum, StrictMath.sqrt(squares)).text(), sum);
            table.number(squares > 0 ? RoundedNumber.of(sum * sum / squares, 4).text() : "0");
        }
        table.number(
                first
                        ? ""
                        : RoundedNumber.percent(count.stepEfficiency(), count.stepError())
                                .text());
        table.number(
                first
                        ? ""
                        : RoundedNumber.percent(count.totalEfficiency(), count.totalError())
                                .text());
        if (weighted) {
            table.number(
                    first
                            ? ""
                            : RoundedNumber.percent(count.weightedTotalEfficiency(), 0)
                                    .text());
        }
    }

    /** Whether any weight of the group differs from 1; otherwise the sums would repeat the entries. */
    private boolean weighted(int group) {
        return flow.rows().stream()
                .map(CutFlow.Row::counts)
                .map(counts -> counts.get(group))
                .anyMatch(count ->
                        count.sumOfWeights() != count.entries() || count.sumOfSquaredWeights() != count.entries());
    }
}
