package org.fivesigma.report;

import java.util.Comparator;
import java.util.List;
import org.fivesigma.report.html.Html;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Verdict;

/** Shows every published figure that the recipe quotes, beside what came out. */
final class VerdictSection implements Section {
    /** What is not as published is seen first, and else the recipe's order is kept. */
    private static final Comparator<Verdict> BAD_FIRST =
            Comparator.comparing(verdict -> verdict.outcome() == Verdict.Outcome.REPRODUCED);

    private final ReportContents contents;

    VerdictSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "published";
    }

    @Override
    public String title() {
        return "Published figures";
    }

    @Override
    public boolean isEmpty() {
        return contents.result().verdicts().isEmpty();
    }

    @Override
    public void write(Html html) {
        RunResult result = contents.result();
        List<Verdict> judged = result.verdicts().stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.NOT_JUDGED)
                .sorted(BAD_FIRST)
                .toList();
        List<Verdict> quoted = result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.NOT_JUDGED)
                .toList();
        if (!result.plan().isSimulated()) {
            table(html, title(), "Published", judged);
            return;
        }
        html.open("div", "class", "verdicts");
        noted(
                html,
                judged,
                "What the stand-in is known to give",
                "Stand-in",
                "These figures come from the description of the samples: that they come out again shows that the same"
                        + " simulation and analysis ran, and nothing more.");
        noted(
                html,
                quoted,
                "Published figures beside those of simulated samples",
                "Published",
                "The samples are simulated, so figures that were published for real data are shown but not judged.");
        html.close();
    }

    private void noted(Html html, List<Verdict> verdicts, String title, String expected, String note) {
        if (verdicts.isEmpty()) {
            return;
        }
        html.open("div");
        table(html, title, expected, verdicts);
        html.element("p", note, "class", "note");
        html.close();
    }

    private void table(Html html, String title, String expected, List<Verdict> verdicts) {
        boolean sources = verdicts.stream()
                .anyMatch(verdict -> !verdict.expected().source().isEmpty());
        boolean alone = title.equals(title());
        Table table = new Table(html, title, contents.stamp(), alone ? "untitled" : "titled");
        table.heading("Number", expected, "This run", "Verdict");
        if (sources) {
            table.heading("Source");
        }
        table.body();
        for (Verdict verdict : verdicts) {
            row(table, verdict, sources);
        }
        table.end();
    }

    private void row(Table table, Verdict verdict, boolean sources) {
        Outcome outcome = Outcome.of(verdict.outcome());
        table.row();
        table.name(verdict.number());
        table.number(verdict.expected().written());
        table.number(verdict.found()
                .map(found -> FoundNumber.text(verdict.expected(), found))
                .orElse("\u2013"));
        table.tagged(outcome.sign + " " + outcome.words, outcome.style);
        if (sources) {
            table.cell(verdict.expected().source());
        }
        table.endRow();
    }

    /** How a verdict is shown: by a sign and a word, so that no one depends on the colour. */
    private enum Outcome {
        REPRODUCED("\u2713", "reproduced", "good"),
        DIFFERS("\u2717", "differs", "bad"),
        NOT_COMPUTABLE("?", "not computable", "bad"),
        NOT_JUDGED("\u00b7", "not judged", "quiet");

        private final String sign;
        private final String words;
        private final String style;

        Outcome(String sign, String words, String style) {
            this.sign = sign;
            this.words = words;
            this.style = style;
        }

        static Outcome of(Verdict.Outcome outcome) {
            return valueOf(outcome.name());
        }
    }
}
