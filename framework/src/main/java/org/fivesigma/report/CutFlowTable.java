package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/**
 * One cut-flow as a table: a line for each cut, and for each group what is left of it.
 *
 * <p>Counts stand one below the other in a cell, and so do efficiencies, so that six groups fit on a sheet of paper; more
 * go into further tables, since paper does not scroll.
 */
final class CutFlowTable {
    private static final int GROUPS = 6;
    private static final int EFFECTIVE_DIGITS = 4;

    private final CutFlow flow;

    CutFlowTable(CutFlow flow) {
        this.flow = flow;
    }

    void write(Html html, String title, String stamp) {
        for (int from = 0; from == 0 || from < flow.groups().size(); from += GROUPS) {
            int to = Math.min(from + GROUPS, flow.groups().size());
            part(new Table(html, from == 0 ? title : title + ", continued", stamp, "wide"), from, to);
        }
    }

    private void part(Table table, int from, int to) {
        table.headingBeside("Cut", 2);
        for (int group = from; group < to; group++) {
            table.headingAbove(flow.groups().get(group), 2);
        }
        table.nextHeadings();
        for (int group = from; group < to; group++) {
            boolean weighted = weighted(group);
            table.headingLines(weighted ? List.of("events", "\u03a3w", "effective") : List.of("events"));
            table.headingLines(weighted ? List.of("step %", "total %", "by weight %") : List.of("step %", "total %"));
        }
        table.body();
        for (CutFlow.Row row : flow.rows()) {
            table.row();
            table.name(row.cut());
            for (int group = from; group < to; group++) {
                CutFlow.Count count = row.counts().get(group);
                table.numbers(counts(count, weighted(group)));
                table.numbers(row == flow.rows().get(0) ? List.of() : efficiencies(count, weighted(group)));
            }
            table.endRow();
        }
        table.end();
    }

    private static List<String> counts(CutFlow.Count count, boolean weighted) {
        List<String> lines = new ArrayList<>();
        lines.add(RoundedNumber.count(count.entries()));
        if (weighted) {
            double sum = count.sumOfWeights();
            double squares = count.sumOfSquaredWeights();
            lines.add(RoundedNumber.of(sum, StrictMath.sqrt(squares)).text());
            lines.add(
                    squares > 0
                            ? RoundedNumber.of(sum * sum / squares, EFFECTIVE_DIGITS)
                                    .text()
                            : "0");
        }
        return lines;
    }

    private static List<String> efficiencies(CutFlow.Count count, boolean weighted) {
        List<String> lines = new ArrayList<>();
        lines.add(
                RoundedNumber.percent(count.stepEfficiency(), count.stepError()).text());
        lines.add(RoundedNumber.percent(count.totalEfficiency(), count.totalError())
                .text());
        if (weighted) {
            lines.add(RoundedNumber.percent(count.weightedTotalEfficiency(), 0).text());
        }
        return lines;
    }

    /** Whether any weight of the group differs from 1; otherwise the sums would repeat the entries. */
    private boolean weighted(int group) {
        return flow.rows().stream()
                .map(row -> row.counts().get(group))
                .anyMatch(count ->
                        count.sumOfWeights() != count.entries() || count.sumOfSquaredWeights() != count.entries());
    }
}
