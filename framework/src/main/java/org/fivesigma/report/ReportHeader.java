package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fivesigma.report.html.Html;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Verdict;

/** Heads the report: the title, and in words how the run ended. */
final class ReportHeader {
    private final ReportContents contents;

    ReportHeader(ReportContents contents) {
        this.contents = contents;
    }

    void write(Html html) {
        RunResult result = contents.result();
        html.open("header");
        html.element("h1", contents.identity().title());
        boolean whole = result.outcomes().values().stream().allMatch(NodeOutcome::hasResult);
        html.element("p", steps(result), "class", whole ? "status done" : "status failed");
        if (!result.verdicts().isEmpty()) {
            html.element("p", figures(result), "class", result.differs() ? "status differs" : "status done");
        }
        html.close();
    }

    private static String steps(RunResult result) {
        long all = result.outcomes().size();
        long failed = result.count(NodeOutcome.Status.FAILED);
        long blocked = result.count(NodeOutcome.Status.BLOCKED);
        if (failed + blocked == 0) {
            return String.format(Locale.ROOT, all == 1 ? "The only step is done." : "All %d steps are done.", all);
        }
        String others = blocked == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        blocked == 1 ? ", %d could not start because of that" : ", %d could not start because of that",
                        blocked);
        return String.format(
                Locale.ROOT,
                "%d of %d steps failed%s; %d %s done.",
                failed,
                all,
                others,
                all - failed - blocked,
                all - failed - blocked == 1 ? "is" : "are");
    }

    private static String figures(RunResult result) {
        List<String> judged = new ArrayList<>();
        count(judged, result, Verdict.Outcome.REPRODUCED, "reproduced");
        count(judged, result, Verdict.Outcome.DIFFERS, "different");
        count(judged, result, Verdict.Outcome.NOT_COMPUTABLE, "not computable");
        List<String> sentences = new ArrayList<>();
        if (!judged.isEmpty()) {
            String whose = result.plan().isSimulated() ? "The stand-in's own figures: " : "Published figures: ";
            sentences.add(whose + String.join(", ", judged) + ".");
        }
        List<String> quoted = new ArrayList<>();
        count(quoted, result, Verdict.Outcome.NOT_JUDGED, "shown but not judged");
        if (!quoted.isEmpty()) {
            sentences.add("Published figures: " + String.join(", ", quoted) + ".");
        }
        return String.join(" ", sentences);
    }

    private static void count(List<String> parts, RunResult result, Verdict.Outcome outcome, String words) {
        long count = result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }
}
